import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import { isTemplate, type Argument, type SourceStatement, type Word } from '../syntax/ast.ts';
import { mendedName, valueName } from './value-name.ts';

/** `for NAME in VALUES { … }` */
export interface ForStatement {
  readonly variable: Word;
  readonly values: readonly Argument[];
  readonly body: readonly SourceStatement[];
}

/** Reads a `for`. Error: NC0059. */
export function readFor({ args, block, origin }: SourceStatement, report: Report): ForStatement | undefined {
  const [variable, word, ...values] = args;
  const isIn = word !== undefined && !isTemplate(word) && word.text === 'in';
  if (variable !== undefined && valueName(variable) && isIn && values.length > 0 && block !== undefined) {
    return { variable, values, body: block };
  }
  const isHead = variable !== undefined && isIn && values.length > 0;
  const message =
    isHead && block === undefined
      ? '`for` has no block'
      : isHead
        ? 'loop variable that `$` could not refer to'
        : '`for` takes a name, `in` and what it runs over';
  const usage = `for ${mendedName(variable, 'NAME')} in ${isHead ? '…' : 'FIRST..LAST'} { … }`;
  const help = `write \`${usage}\`${isHead && block !== undefined ? ': a name is a letter, then letters, digits and `_`' : isHead ? '' : ', or a list such as `[a, b]`'}`;
  report(error('NC0059', origin, message, help));
  return undefined;
}
