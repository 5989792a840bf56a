import type { Located, Origin } from '../../base/span.ts';
import { suggest } from '../../base/suggest.ts';
import { error } from '../../diagnostics/error.ts';
import { languageStatements } from '../../expand/language-statements.ts';
import { keywordOrigin, type Statement } from '../../syntax/ast.ts';
import { readWord, type Report } from './argument-shape.ts';
import type { ArgumentType } from './argument-type.ts';
import type { BlockReading, BlockSchema, Stated } from './block-schema.ts';
import { blockSchemas } from './block-schemas.ts';

/**
 * Reads the statements of a block by its schema, and those of the blocks inside it by theirs. Errors: NC0101 (unknown
 * statement), NC0102 (repeated; the first one stands), NC0104 (block where none may stand), and those of the arguments.
 */
export function readBlock<S extends BlockSchema>(
  statements: readonly Statement[],
  schema: S,
  report: Report,
): BlockReading<S> {
  const of = { ...emptyReading(schema) };
  let unread: Map<string, Origin> | undefined;
  const values = schema.values === undefined ? nothing : readValues(statements, schema.values, report);
  for (const statement of schema.values === undefined && schema.apart === undefined ? statements : nothing) {
    const keyword = statement.keyword.text;
    const isValue = statement.keyword.quoted;
    const known = !isValue && Object.hasOwn(schema.statements, keyword) ? schema.statements[keyword] : undefined;
    if (known === undefined) {
      const origin = keywordOrigin(statement);
      const what = isValue ? `value \`${keyword}\` where a statement is wanted` : `unknown statement \`${keyword}\``;
      const help = isValue ? 'write the keyword out: a value cannot be one' : helpForUnknown(keyword, schema);
      report(error('NC0101', origin, `${what} ${schema.place}`, help));
      continue;
    }
    const list = of[keyword] ?? nothing;
    const first = unread?.get(keyword) ?? list[0]?.origin;
    if (first !== undefined && !known.repeatable) {
      const secondary = [{ origin: first, text: 'first written here' }];
      const help = `keep one of the two \`${keyword}\` statements`;
      report(error('NC0102', statement.origin, `\`${keyword}\` is written twice ${schema.place}`, help, { secondary }));
      continue;
    }
    if (statement.block !== undefined && known.block === undefined) {
      reportBlock(statement, report);
    }
    const value = known.args.read(statement, report);
    const body = known.block === undefined ? undefined : readBlock(statement.block ?? [], known.block, report);
    if (value === undefined) {
      if (first === undefined) (unread ??= new Map()).set(keyword, statement.origin);
      continue;
    }
    const stated = { statement, origin: statement.origin, value, body };
    if (list === nothing) of[keyword] = [stated];
    else list.push(stated);
  }
  // The lists were filled by the schema's own entries, so entry by entry they have the types that it names.
  return {
    of: of as unknown as BlockReading<S>['of'],
    unread: unread ?? nothingUnread,
    values: values as BlockReading<S>['values'],
  };
}

type Lists = Readonly<Record<string, Stated<unknown, unknown>[]>>;
const emptyReadings = new WeakMap<BlockSchema, Lists>();

/** The lists of a block in which nothing stands. A copy of them is made many times faster than lists by name anew. */
function emptyReading(schema: BlockSchema): Lists {
  let empty = emptyReadings.get(schema);
  if (empty === undefined) {
    empty = Object.fromEntries(Object.keys(schema.statements).map((keyword) => [keyword, nothing]));
    emptyReadings.set(schema, empty);
  }
  return empty;
}

/** The words of a block that holds values; what cannot be read is left out. */
function readValues(
  statements: readonly Statement[],
  type: ArgumentType<unknown>,
  report: Report,
): readonly Located<unknown>[] {
  return statements.flatMap((statement) => {
    if (statement.block !== undefined) reportBlock(statement, report);
    const { text, quoted } = statement.keyword;
    const words = [{ text, quoted, origin: keywordOrigin(statement) }, ...statement.args];
    return words.map((word) => readWord(word, type, report)).filter((value) => value !== undefined);
  });
}

function reportBlock(statement: Statement, report: Report): void {
  const message = `\`${statement.keyword.text}\` takes no block`;
  report(error('NC0104', statement.origin, message, `write \`${source(statement)}\` and no braces`));
}

/** Shared by the many statements that most blocks do not have. */
const nothing: never[] = [];

/** Shared by blocks in which all could be read. */
const nothingUnread: ReadonlyMap<string, Origin> = new Map();

function source(statement: Statement): string {
  return [statement.keyword, ...statement.args].map((word) => word.text).join(' ');
}

function helpForUnknown(keyword: string, schema: BlockSchema): string {
  const { misplaced } = schema;
  if (misplaced !== undefined && Object.hasOwn(misplaced, keyword)) return misplaced[keyword] ?? keyword;
  const words = [...Object.keys(schema.statements), ...Object.keys(languageStatements)];
  if (Object.hasOwn(otherSpellings, keyword)) return `write \`${otherSpellings[keyword] ?? keyword}\``;
  const near = suggest(keyword, words);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const home = blockSchemas.find((other) => Object.hasOwn(other.statements, keyword));
  if (home !== undefined) return `\`${keyword}\` belongs ${home.place}`;
  return `write one of ${Object.keys(schema.statements)
    .map((word) => `\`${word}\``)
    .join(', ')}`;
}

/** What people coming from Docker or iproute2 write for words that netc spells otherwise. */
const otherSpellings: Readonly<Record<string, string>> = {
  'add-host': 'extra-host NAME ADDRESS',
  'default-gateway-v6': 'default-gateway ADDRESS',
  'ip-masq': 'masquerade on|off',
};
