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

/** Where a piece of any later stage comes from. */
export interface Origin {
  readonly span: Span;
  /** The `include` statements it was reached through, outermost first. */
  readonly via: readonly Span[];
}

/** A value together with the place in the source that said it (or caused its default). */
export interface Located<T> {
  readonly value: T;
  readonly origin: Origin;
}
