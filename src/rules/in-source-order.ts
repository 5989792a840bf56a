import type { Origin } from '../base/span.ts';

interface Originated {
  readonly origin: Origin;
}

/** The two by where they stand in one file; as given across files, where there is no order. */
export function inSourceOrder<A extends Originated, B extends Originated>(one: A, other: B): [A | B, A | B] {
  const a = one.origin.span;
  const b = other.origin.span;
  return a.file === b.file && b.start < a.start ? [other, one] : [one, other];
}
