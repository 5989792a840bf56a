import type { Origin, SourceFile } from '../base/span.ts';

/** One source file's statements, in source order. */
export interface SyntaxTree {
  readonly file: SourceFile;
  readonly statements: readonly Statement[];
}

/** `keyword argument… { … }` */
export interface Statement {
  readonly keyword: Word;
  readonly args: readonly Word[];
  /** Undefined when there is none; an empty block is an empty list. */
  readonly block: readonly Statement[] | undefined;
  /** From the keyword to the last argument; the block is not part of it. */
  readonly origin: Origin;
}

/** A keyword or an argument. */
export interface Word {
  /** The value: without the quotes and with escapes resolved where it was quoted. */
  readonly text: string;
  readonly quoted: boolean;
  readonly origin: Origin;
}
