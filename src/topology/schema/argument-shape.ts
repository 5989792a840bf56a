import { mapped, present } from '../../base/mapped.ts';
import type { Located, Origin } from '../../base/span.ts';
import { error } from '../../diagnostics/error.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { Statement, Word } from '../../syntax/ast.ts';
import type { ArgumentType } from './argument-type.ts';

export type { Report };

/** How many words of which types stand behind a keyword. */
export interface ArgumentShape<A> {
  /** How the reference writes them, without the keyword; empty for none. */
  readonly notation: string;
  /** The statement's arguments; undefined when there is nothing to go on with, which has then been reported. */
  readonly read: (statement: Statement, report: Report) => A | undefined;
}

/** Reads one word; reports its failure at the word. */
export function readWord<T>(word: Word, type: ArgumentType<T>, report: Report): Located<T> | undefined {
  const result = type.parse(word.text);
  if (result.ok) return { value: result.value, origin: word.origin };
  const { code, message, help } = result.failure;
  report(error(code, word.origin, message, help));
  return undefined;
}

/** Reports NC0103 at the first word too many, or at the statement that lacks one. */
export function reportCount(
  statement: Statement,
  expected: string,
  usage: string,
  report: Report,
  surplus?: Word,
): void {
  const origin: Origin = surplus?.origin ?? statement.origin;
  report(error('NC0103', origin, `\`${statement.keyword.text}\` takes ${expected}`, `write \`${usage}\``));
}

/** No argument: the keyword says it all. */
export const none: ArgumentShape<true> = {
  notation: '',
  read(statement, report) {
    const { keyword, args } = statement;
    if (args[0] === undefined) return true;
    reportCount(statement, 'no argument', keyword.text, report, args[0]);
    return undefined;
  },
};

/** Exactly one word. */
export function one<T>(type: ArgumentType<T>): ArgumentShape<Located<T>> {
  return {
    notation: type.notation,
    read(statement, report) {
      const { keyword, args } = statement;
      const [word, surplus] = args;
      if (word === undefined || surplus !== undefined) {
        const usage = `${keyword.text} ${word === undefined ? type.notation : word.text}`;
        reportCount(statement, `one argument, \`${type.notation}\``, usage, report, surplus);
        return undefined;
      }
      return readWord(word, type, report);
    },
  };
}

/** Exactly two words. */
export function two<T, U>(
  first: ArgumentType<T>,
  second: ArgumentType<U>,
): ArgumentShape<readonly [Located<T>, Located<U>]> {
  const notation = `${first.notation} ${second.notation}`;
  return {
    notation,
    read(statement, report) {
      const { keyword, args } = statement;
      const [one, other, surplus] = args;
      if (one === undefined || other === undefined || surplus !== undefined) {
        // Docker's own options join such a pair with a colon.
        const words = one?.text.includes(':')
          ? one.text.replace(':', ' ')
          : `${one?.text ?? first.notation} ${other?.text ?? second.notation}`;
        const usage = `${keyword.text} ${words}`;
        reportCount(statement, `two arguments, \`${notation}\``, usage, report, surplus);
        return undefined;
      }
      const left = readWord(one, first, report);
      const right = readWord(other, second, report);
      return left === undefined || right === undefined ? undefined : [left, right];
    },
  };
}

/** One word or more; those that cannot be read are reported and left out. */
export function oneOrMore<T>(type: ArgumentType<T>): ArgumentShape<readonly Located<T>[]> {
  return {
    notation: `${type.notation}…`,
    read(statement, report) {
      const { keyword, args } = statement;
      if (args.length === 0) {
        reportCount(statement, `one \`${type.notation}\` or more`, `${keyword.text} ${type.notation}`, report);
      }
      return present(mapped(args, (word) => readWord(word, type, report)));
    },
  };
}
