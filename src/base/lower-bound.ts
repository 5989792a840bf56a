/** The index of the first of ordered items that does not come before what is looked for; their number if all do. */
export function lowerBound<T>(ordered: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = ordered[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
