/** A source text and the name by which diagnostics and scripts speak of it. */
export interface SourceFile {
  /** As the user wrote it on the command line or in `include`; `<stdin>` for standard input. */
  readonly name: string;
  readonly text: string;
}

/** A half-open range `[start, end)` of UTF-16 code units in one source file. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/**
 * The last step of the way by which a statement was reached, linked to the steps before it: all statements of one round
 * share one.
 */
export type Via =
  | {
      /** Spliced in by the `include` at `at`. */
      readonly kind: 'include';
      readonly at: Span;
      readonly outer: Via | undefined;
    }
  | {
      /** Round number `index`, counted from 0, of the `for` at `at`: its `variable` has the `value`. */
      readonly kind: 'round';
      readonly at: Span;
      readonly variable: string;
      readonly value: string;
      readonly index: number;
      readonly outer: Via | undefined;
    }
  | {
      /** Spliced in by the `use` of `profile` at `at`. */
      readonly kind: 'use';
      readonly at: Span;
      readonly profile: string;
      readonly outer: Via | undefined;
    };

/** Where a piece of any later stage comes from: a place in the source, and how it was reached. */
export interface Origin extends Span {
  /** Undefined for what stands in the root file and outside loops and profiles. */
  readonly via: Via | undefined;
}

/** A value together with the place in the source that said it (or caused its default). */
export interface Located<T> {
  readonly value: T;
  readonly origin: Origin;
}
