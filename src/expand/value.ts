import type { Origin } from '../base/span.ts';

/**
 * What `let` names, a loop runs over and a function gives: one text, or several. Whether a text is a number or an
 * address is asked where it is used, as for a word that was written out.
 */
export type Value = string | readonly string[];

/** One text, and where in the source it was said. */
export interface Said {
  readonly text: string;
  readonly origin: Origin;
}
