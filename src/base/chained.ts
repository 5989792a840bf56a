/** The items of several collections, one after the other, without a copy of them. */
export function* chained<T>(...all: readonly Iterable<T>[]): Generator<T> {
  for (const items of all) yield* items;
}
