import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import { isTemplate, type Argument, type SourceStatement, type Word } from '../syntax/ast.ts';
import { mendedName, valueName } from './value-name.ts';

/** `let NAME = VALUE` */
export interface LetStatement {
  readonly name: Word;
  readonly value: readonly Argument[];
}

/** Reads a `let`. Error: NC0058. */
export function readLet({ args, block, origin }: SourceStatement, report: Report): LetStatement | undefined {
  const [name, sign, ...value] = args;
  const isAssignment = sign !== undefined && !isTemplate(sign) && sign.text === '=';
  if (name !== undefined && valueName(name) && isAssignment && value.length > 0 && block === undefined) {
    return { name, value };
  }
  const usage = `let ${mendedName(name, 'NAME')} = ${isAssignment && value.length > 0 ? '…' : 'VALUE'}`;
  const message =
    block !== undefined
      ? '`let` takes no block'
      : name !== undefined && isAssignment && value.length > 0
        ? 'name of a value that `$` could not refer to'
        : '`let` takes a name, `=` and a value';
  const help = `write \`${usage}\`${isAssignment && block === undefined ? ': a name is a letter, then letters, digits and `_`' : ''}`;
  report(error('NC0058', origin, message, help));
  return undefined;
}
