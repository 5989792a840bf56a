/** What all empty lists are: most lists of a large topology are empty, and to make each anew takes time and memory. */
const nothing: readonly never[] = [];

/** What is made of each item. */
export function mapped<T, U>(items: readonly T[], make: (item: T) => U): readonly U[] {
  return items.length === 0 ? nothing : items.map((item) => make(item));
}

/** The lists that are made of the items, one after the other; no copy of an only one. */
export function flatMapped<T, U>(items: readonly T[], make: (item: T) => readonly U[]): readonly U[] {
  const [first, second] = items;
  if (first === undefined) return nothing;
  return second === undefined ? make(first) : items.flatMap((item) => make(item));
}
