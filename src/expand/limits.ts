/** What an expansion takes at most, so that no input makes it slow or exhausts memory or stack. */
export const expansionLimits = {
  /** Statements made by loops and profiles, rounds included; values of a list. */
  statements: 2_000_000,
  /** Values that are worked out to work out one, and profiles that are used within one. */
  depth: 200,
} as const;
