import type { Located } from '../base/span.ts';

/** Indexes by name; of two things with one name the first stands, because the second is reported as the repeated one. */
export function firstByName<T extends { readonly name: Located<string> }>(things: readonly T[]): Map<string, T> {
  const byName = new Map<string, T>();
  for (const thing of things) {
    if (!byName.has(thing.name.value)) byName.set(thing.name.value, thing);
  }
  return byName;
}
