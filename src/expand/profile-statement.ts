import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import type { SourceStatement, Word } from '../syntax/ast.ts';
import { namedCall, type NamedCall } from './named-call.ts';
import { valueName } from './value-name.ts';

/** `profile NAME[(PARAMETER, …)] { … }` */
export interface ProfileStatement {
  readonly head: NamedCall;
  readonly parameters: readonly Word[];
  readonly body: readonly SourceStatement[];
}

/** Reads a `profile`. Error: NC0060. */
export function readProfile({ args, block, origin }: SourceStatement, report: Report): ProfileStatement | undefined {
  const [argument, surplus] = args;
  const head = argument === undefined || surplus !== undefined ? undefined : namedCall(argument);
  if (head === undefined) {
    const help = 'write `profile NAME { … }`, or `profile NAME(PARAMETER, …) { … }`';
    report(error('NC0060', origin, '`profile` takes one name, which begins with a letter', help));
    return undefined;
  }
  if (block === undefined) {
    report(error('NC0060', origin, '`profile` has no block', `write \`profile ${head.name} { … }\``));
    return undefined;
  }
  const parameters = head.items.flatMap(([name, more]) =>
    name !== undefined && more === undefined && valueName(name) ? [name] : [],
  );
  if (parameters.length < head.items.length) {
    const help = 'write names of a letter, then letters, digits and `_`, with commas between them';
    report(error('NC0060', head.origin, 'parameter that `$` could not refer to', help));
    return undefined;
  }
  return { head, parameters, body: block };
}
