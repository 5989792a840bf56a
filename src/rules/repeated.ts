/** A thing and the earlier one it repeats. */
export interface Repetition<T> {
  readonly first: T;
  readonly again: T;
}

/** Every thing whose key an earlier one has, paired with the first of that key, in the order given. Linear. */
export function repeated<T>(things: Iterable<T>, keyOf: (thing: T) => string): Repetition<T>[] {
  const firsts = new Map<string, T>();
  const found: Repetition<T>[] = [];
  for (const thing of things) {
    const key = keyOf(thing);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, thing);
    else found.push({ first, again: thing });
  }
  return found;
}
