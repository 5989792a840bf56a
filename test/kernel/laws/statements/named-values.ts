import { printStatement, type Statement } from '../statement.ts';
import type { FileFamily } from './statement-family.ts';

/** A word that a value may stand for: an argument that is no keyword and holds no value itself. */
const canBeValue = (word: string): boolean => /\d/.test(word) && !/[$![\](]/.test(word) && !word.includes('..');

const argumentsOf = ({ words }: Statement): readonly string[] => words.split(' ').slice(1);

function wordsWithin(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((one) => [...argumentsOf(one).filter(canBeValue), ...wordsWithin(one.block ?? [])]);
}

function replaced(statements: readonly Statement[], word: string, name: string): readonly Statement[] {
  return statements.map((one) => {
    const [keyword = '', ...rest] = one.words.split(' ');
    const words = [keyword, ...rest.map((argument) => (argument === word ? name : argument))].join(' ');
    return { words, ...(one.block && { block: replaced(one.block, word, name) }) };
  });
}

/** One word is a value that has a name, wherever it stands. */
function named(n: number, statements: readonly Statement[]): readonly Statement[] {
  const words = wordsWithin(statements);
  const word = words[n % Math.max(1, words.length)];
  return word === undefined ? statements : [{ words: `let v = ${word}` }, ...replaced(statements, word, '$v')];
}

/** The statements of one block are a profile, one of its words a parameter. */
function profiled(n: number, statements: readonly Statement[]): readonly Statement[] {
  const blocks = statements.filter(({ block = [], words }) => block.length > 0 && !/^(firewall|for) /.test(words));
  const chosen = blocks[n % Math.max(1, blocks.length)];
  if (chosen?.block === undefined) return statements;
  const words = wordsWithin(chosen.block);
  const word = words[Math.floor(n / 3) % Math.max(1, words.length)];
  const profile =
    word === undefined
      ? { words: 'profile same', block: chosen.block }
      : { words: 'profile same(x)', block: replaced(chosen.block, word, '$x') };
  const use = { words: word === undefined ? 'use same' : `use same(${word})` };
  return [profile, ...statements.map((one) => (one === chosen ? { words: one.words, block: [use] } : one))];
}

/** Statements that stand side by side and differ in their first word only, or one alone, are a loop. */
function looped(n: number, statements: readonly Statement[]): readonly Statement[] {
  const start = n % Math.max(1, statements.length);
  const pattern = patternOf(statements[start]);
  if (pattern === undefined) return statements;
  let end = start;
  while (patternOf(statements[end])?.text === pattern.text) end += 1;
  const values = statements.slice(start, end).map((one) => argumentsOf(one)[0] ?? '');
  const loop = { words: `for each in [${values.join(', ')}]`, block: [pattern.statement] };
  return [...statements.slice(0, start), loop, ...statements.slice(end)];
}

function patternOf(one: Statement | undefined): { readonly statement: Statement; readonly text: string } | undefined {
  const [keyword = '', first, ...rest] = one?.words.split(' ') ?? [];
  if (one === undefined || first === undefined || /[$![\](]/.test(one.words) || keyword === 'firewall')
    return undefined;
  if (!['container', 'bridge', 'interface', 'route', 'ptp'].includes(keyword)) return undefined;
  const statement = { ...one, words: [keyword, '$each', ...rest].join(' ') };
  return { statement, text: printStatement(statement) };
}

/** The same statements, written with names for values, loops and profiles. */
export const namedValues: readonly FileFamily[] = [
  { keyword: 'for', rewrite: looped },
  { keyword: 'profile', rewrite: profiled },
  { keyword: 'let', rewrite: named },
];
