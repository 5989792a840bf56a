import { compareOrigins } from '../base/compare-origins.ts';
import type { Origin } from '../base/span.ts';

interface Originated {
  readonly origin: Origin;
}

/** The two in the order in which a reader meets them. */
export function inSourceOrder<A extends Originated, B extends Originated>(one: A, other: B): [A | B, A | B] {
  return compareOrigins(other.origin, one.origin) < 0 ? [other, one] : [one, other];
}
