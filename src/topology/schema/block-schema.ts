import type { Located, Origin } from '../../base/span.ts';
import type { Statement } from '../../syntax/ast.ts';
import type { ArgumentShape } from './argument-shape.ts';
import type { ArgumentType } from './argument-type.ts';

/** What may be written with one keyword in one place. The reader, the reference and the editor all work from it. */
export interface StatementSchema<A = unknown, B extends BlockSchema | undefined = BlockSchema | undefined> {
  /** Docker's own name for it: `--bip`. */
  readonly docker: string | undefined;
  /** One line of Markdown for the reference and the editor: the meaning, and the default. */
  readonly meaning: string;
  readonly args: ArgumentShape<A>;
  /** Whether it may stand more than once in one block; the values then add up. */
  readonly repeatable: boolean;
  /** What its block may hold; undefined where it takes none. */
  readonly block: B;
}

/** The vocabulary of one place. */
export interface BlockSchema {
  /** The place, as it stands in a sentence: ``in a `bridge` block``. */
  readonly place: string;
  readonly statements: Readonly<Record<string, StatementSchema>>;
  /** Whether the block is left for whoever resolves what it is about: what was read of it need not live longer than that. */
  readonly apart?: true;
  /** What it holds instead of statements: values of this type, any number to a line. */
  readonly values?: ArgumentType<unknown>;
  /** What to do instead, by keywords that people may look for here and that belong elsewhere. */
  readonly misplaced?: Readonly<Record<string, string>>;
}

/** One statement as read: its arguments, and its block when its schema has one (an absent block reads as empty). */
export interface Stated<A, B> {
  readonly statement: Statement;
  readonly origin: Origin;
  readonly value: A;
  readonly body: B;
}

type StatedBy<S> =
  S extends StatementSchema<infer A, infer B> ? Stated<A, B extends BlockSchema ? BlockReading<B> : undefined> : never;

/** What a block says, by keyword, in source order. What could not be read is left out and has been reported. */
export interface BlockReading<S extends BlockSchema> {
  readonly of: { readonly [K in keyof S['statements']]: readonly StatedBy<S['statements'][K]>[] };
  /** Keywords whose first statement could not be read, and where that is; see `mention`. */
  readonly unread: ReadonlyMap<string, Origin>;
  readonly values: S extends { readonly values: ArgumentType<infer T> } ? readonly Located<T>[] : readonly never[];
}

/** What may be left out of {@link statement}: not Docker's, once only. */
interface StatementOptions {
  readonly docker?: string;
  readonly repeatable?: boolean;
}

/** A statement without a block. */
export function statement<A>(
  args: ArgumentShape<A>,
  meaning: string,
  options: StatementOptions = {},
): StatementSchema<A, undefined> {
  return { args, meaning, docker: options.docker, repeatable: options.repeatable ?? false, block: undefined };
}

/** A statement that may have a block. */
export function blockStatement<A, B extends BlockSchema>(
  args: ArgumentShape<A>,
  block: B,
  meaning: string,
  options: StatementOptions = {},
): StatementSchema<A, B> {
  return { args, meaning, docker: options.docker, repeatable: options.repeatable ?? false, block };
}
