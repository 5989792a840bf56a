import { languageStatements } from '../../expand/language-statements.ts';
import { valueFunctions } from '../../expand/value-functions.ts';
import type { BlockSchema, StatementSchema } from './block-schema.ts';
import { blockSchemas } from './block-schemas.ts';

/**
 * The reference of the language as Markdown: the preamble, which tells of the shape, tables of what the expansion knows,
 * and one for each place where statements may stand, made from the schemas.
 */
export function reference(preamble: string): string {
  const language = Object.values(languageStatements).map(({ usage, meaning }) => tableRow(`\`${usage}\``, meaning));
  const functions = Object.entries(valueFunctions).map(([name, { parameters, meaning }]) =>
    tableRow(`\`${name}(${parameters.join(', ')})\``, meaning),
  );
  const sections = blockSchemas.map((schema) =>
    schema.values === undefined
      ? `## Statements ${schema.place}\n\n${table(schema)}`
      : `## Values ${schema.place}\n\n\`${schema.values.notation}\`, any number of them, on one line or several.`,
  );
  const everywhere = [
    '## Statements in any block',
    ['| statement | meaning |', '| --- | --- |', ...language].join('\n'),
    '## Functions',
    ['| function | meaning |', '| --- | --- |', ...functions].join('\n'),
  ];
  return `${[preamble.trim(), ...everywhere, ...sections].join('\n\n')}\n`;
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
  return tableRow(...cells);
}

function tableRow(...cells: readonly string[]): string {
  // Inside a table a bar ends the cell, in code too.
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
