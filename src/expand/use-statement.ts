import { error } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import type { SourceStatement } from '../syntax/ast.ts';
import { namedCall, type NamedCall } from './named-call.ts';

/** Reads the profiles that a `use` names. Error: NC0061. */
export function readUse({ args, block, origin }: SourceStatement, report: Report): readonly NamedCall[] | undefined {
  const calls = args.map(namedCall).filter((call) => call !== undefined);
  if (calls.length > 0 && calls.length === args.length && block === undefined) return calls;
  const names = calls.map(({ name }) => name).join(' ');
  const message = block === undefined ? '`use` takes the name of a profile, or several' : '`use` takes no block';
  const help = `write \`use ${names === '' ? 'NAME' : names}\`${block === undefined ? ', with values for its parameters as in `NAME(VALUE, …)`' : ' and no braces'}`;
  report(error('NC0061', origin, message, help));
  return undefined;
}
