/** What an expansion takes at most, so that no input makes it slow or exhausts memory or stack. */
export const expansionLimits = {
  /** Statements made by loops and profiles, rounds included; values of a list. */
  statements: 2_000_000,
  /** Characters of one text: as many as of a word that is written out. */
  textLength: 4096,
  /** Values that are worked out to work out one, and profiles that are used within one. */
  depth: 200,
} as const;
