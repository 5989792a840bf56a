/** What all empty lists are: most lists of a large topology are empty, and to make each anew takes time and memory. */
const nothing: readonly never[] = [];

/**
 * What is made of each item. V8 gives the lists of `map` another shape from when it has optimised a call of it, and all
 * that it has optimised for the lists of before is compiled anew; a list that is made with its length has one shape.
 */
export function mapped<T, U>(items: readonly T[], make: (item: T, index: number) => U): readonly U[] {
  if (items.length === 0) return nothing;
  const all = new Array<U>(items.length);
  for (const [index, item] of items.entries()) all[index] = make(item, index);
  return all;
}

/** The lists that are made of the items, one after the other; no copy of an only one. */
export function flatMapped<T, U>(items: readonly T[], make: (item: T) => readonly U[]): readonly U[] {
  const [first, second] = items;
  if (first === undefined) return nothing;
  return second === undefined ? make(first) : items.flatMap((item) => make(item));
}

/** The items that are there: the list itself where all of them are. */
export function present<T extends object>(items: readonly (T | undefined)[]): readonly T[] {
  if (items.every((item) => item !== undefined)) return items;
  return fitted(items.filter((item) => item !== undefined));
}

/** A copy without the room for some sixteen more that V8 leaves in a list that grew: where there are many such lists, most of them short. */
export function fitted<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? nothing : items.slice();
}
