import type { Located } from '../base/span.ts';

/** The two by where they stand in one file; as given across files, where there is no order. */
export function inSourceOrder<A extends Located<unknown>, B extends Located<unknown>>(
  one: A,
  other: B,
): [A | B, A | B] {
  const a = one.origin.span;
  const b = other.origin.span;
  return a.file === b.file && b.start < a.start ? [other, one] : [one, other];
}
