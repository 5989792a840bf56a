/** Looks at each name once. */
export function throughAll(names: readonly string[]): number {
  let found = 0;
  for (const name of names) if (name.endsWith('0')) found += 1;
  return found;
}

/** Sorts by comparing. */
export function sorted(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Looks at all pairs, as a rule must not. */
export function inPairs(names: readonly string[]): number {
  return names.filter((name, index) => names.slice(index + 1).some((other) => other === name)).length;
}

/** Looks at √n others for each name. */
export function withNeighbours(names: readonly string[]): number {
  const reach = Math.sqrt(names.length);
  return names.filter((name, index) => names.slice(index + 1, index + reach).some((other) => other === name)).length;
}
