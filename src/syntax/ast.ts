import type { Origin, SourceFile } from '../base/span.ts';

/** One source file's statements, in source order. */
export interface SyntaxTree {
  readonly file: SourceFile;
  readonly statements: readonly SourceStatement[];
}

/** `keyword argument… { … }` as it is written. */
export interface SourceStatement {
  /** What is written in front, also where that is no keyword; all statements that begin alike may share it. */
  readonly keyword: Keyword;
  /** What has to be worked out in the keyword's place: a block of values may hold `$net` or `subnet($pool, 24, 1)`. */
  readonly head?: Template;
  readonly args: readonly Argument[];
  /** Undefined when there is none; an empty block is an empty list. */
  readonly block: readonly SourceStatement[] | undefined;
  /** From the keyword to the last argument; the block is not part of it. */
  readonly origin: Origin;
}

/**
 * A statement whose arguments are known: what everything behind the expansion speaks of. How it was reached is said by its
 * own origin and those of its arguments. A keyword in quotes is a value, and never one.
 */
export interface Statement extends SourceStatement {
  readonly args: readonly Word[];
  readonly block: readonly Statement[] | undefined;
}

/** The word that a statement begins with; where it stands, {@link keywordOrigin} says. */
export interface Keyword {
  readonly text: string;
  /** It came out of an evaluation, and is none. */
  readonly quoted: boolean;
  /** How long it is where it is written. */
  readonly length: number;
}

/** The place of the keyword, as the statement was reached. */
export function keywordOrigin({ keyword, origin }: SourceStatement): Origin {
  return { ...origin, end: origin.start + keyword.length };
}

/** An argument that stands for itself. */
export interface Word {
  /** The value: without the quotes and with escapes resolved where it was quoted. */
  readonly text: string;
  readonly quoted: boolean;
  readonly origin: Origin;
}

/** An argument whose value has to be worked out: `web$i`, `address($net, 1)/24`, `[a, b]`. */
export interface Template {
  /** In source order, joined without blanks; text stands for itself. */
  readonly parts: readonly (string | Reference | Group)[];
  readonly quoted: boolean;
  readonly origin: Origin;
}

export type Argument = Word | Template;

/** `$NAME` or `${NAME}` */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  readonly origin: Origin;
}

/** `[…]`, `NAME(…)`, or `(…)`, which is `$(…)` inside a longer word. */
export interface Group {
  readonly kind: 'list' | 'call' | 'calculation';
  /** What is called; empty for the other kinds. */
  readonly name: string;
  /** The operands and operators between commas. An empty one is left in where nothing was written. */
  readonly items: readonly (readonly Argument[])[];
  readonly origin: Origin;
}

/** Whether the argument has to be evaluated. */
export function isTemplate(argument: Argument): argument is Template {
  return 'parts' in argument;
}
