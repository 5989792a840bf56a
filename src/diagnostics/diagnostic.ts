import type { Origin } from '../base/span.ts';

/** `NC` and four digits; every code has a page `docs/errors/CODE.md`. */
export type Code = `NC${string}`;

export type Severity = 'error' | 'warning';

/** A place in the source and what to say beside its underline. */
export interface Label {
  readonly origin: Origin;
  /** Lower case, no full stop; may be empty. */
  readonly text: string;
}

/** One finding about the user's input. It is a value; nothing that a user writes raises an exception. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** A lower-case fact with names in backticks and no advice: ``address `10.0.0.1` is used twice``. */
  readonly message: string;
  readonly primary: Label;
  /** The other parties, such as the place that used the address first. */
  readonly secondary: readonly Label[];
  /** What to write instead, as one sentence. */
  readonly help: string;
  /** In how many more rounds of a loop, or uses of a profile, the same mistake was met. */
  readonly repeats?: number;
}

/** What every stage of the compiler returns: its product, as complete as the input allows, and what it found. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
