import { NetcParser } from '../grammar/parser.ts';
import type { SourceStatement } from '../src/syntax/ast.ts';
import { lex } from '../src/syntax/lex.ts';
import { shapeTokens } from '../src/syntax/shape-tokens.ts';
import { statementBuilder } from '../src/syntax/statement-builder.ts';

/**
 * Milliseconds of processor time from a text to its syntax tree, by how far it is taken: each step does all that those before
 * it do, and only the last one keeps what it makes.
 */
export function parseSteps(text: string): Readonly<Record<string, number>> {
  const file = { name: 'steps.net', text };
  const nothing = new NetcParser<undefined>();
  const whole = new NetcParser<SourceStatement>();
  const build = statementBuilder(file);
  const kept: SourceStatement[] = [];
  const steps: Readonly<Record<string, () => void>> = {
    'to tokens': () => {
      for (const tokens of lex(text)) void tokens;
    },
    'to tokens without errors of shape': () => void shapeTokens(lex(text), file, () => undefined),
    'through the parser, which makes nothing': () =>
      void shapeTokens(lex(text), file, (tokens) => void nothing.parse(tokens, () => undefined)),
    'to the syntax tree': () =>
      void shapeTokens(lex(text), file, (tokens) => {
        for (const statement of whole.parse(tokens, build)) kept.push(statement);
      }),
  };
  const spent: Record<string, number> = {};
  for (const [name, step] of Object.entries(steps)) {
    const before = process.cpuUsage();
    step();
    const { user, system } = process.cpuUsage(before);
    spent[name] = (user + system) / 1000;
  }
  return spent;
}
