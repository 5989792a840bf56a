import type { BlockSchema, StatementSchema } from './block-schema.ts';
import { blockSchemas } from './block-schemas.ts';

/**
 * The reference of the language as Markdown: the preamble, which tells of the shape, and a table of statements for each
 * place where statements may stand, made from the schemas.
 */
export function reference(preamble: string): string {
  const sections = blockSchemas.map((schema) =>
    schema.values === undefined
      ? `## Statements ${schema.place}\n\n${table(schema)}`
      : `## Values ${schema.place}\n\n\`${schema.values.notation}\`, any number of them, on one line or several.`,
  );
  return `${[preamble.trim(), ...sections].join('\n\n')}\n`;
}

function table({ statements }: BlockSchema): string {
  const rows = Object.entries(statements).map(([keyword, schema]) => row(keyword, schema));
  return ['| statement | Docker’s own | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function row(keyword: string, schema: StatementSchema): string {
  const { args, docker, repeatable } = schema;
  const block = schema.block === undefined ? '' : ' { … }';
  const usage = `\`${[keyword, args.notation].filter((part) => part !== '').join(' ')}${block}\``;
  const meaning = `${schema.meaning}${repeatable ? ' (repeatable)' : ''}`;
  const cells = [usage, docker === undefined ? '' : `\`${docker}\``, meaning];
  // Inside a table a bar ends the cell, in code too.
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
