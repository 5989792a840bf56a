import { isTemplate, type Argument } from '../syntax/ast.ts';

/** The two bounds of a range as written. */
export interface WrittenRange {
  readonly first: readonly Argument[];
  readonly last: readonly Argument[];
}

/** What stands before and behind the `..` that the argument has in a bare word or is; undefined without one. */
function splitArgument(argument: Argument): readonly [Argument | undefined, Argument | undefined] | undefined {
  if (argument.quoted) return undefined;
  if (!isTemplate(argument)) {
    const at = argument.text.indexOf('..');
    if (at < 0) return undefined;
    const { file, start, end, via } = argument.origin;
    const half = (text: string, from: number, to: number): Argument | undefined =>
      text === '' ? undefined : { text, quoted: false, origin: { file, start: from, end: to, via } };
    const [before, behind] = [argument.text.slice(0, at), argument.text.slice(at + 2)];
    return [half(before, start, start + at), half(behind, start + at + 2, end)];
  }
  const index = argument.parts.findIndex((part) => typeof part === 'string' && part.includes('..'));
  const text = argument.parts[index];
  if (typeof text !== 'string') return undefined;
  const at = text.indexOf('..');
  const before = argument.parts[index - 1];
  const { file, start, end, via } = argument.origin;
  // Text in a bare word stands in the source as it is.
  const dots = (before === undefined || typeof before === 'string' ? start : before.origin.end) + at;
  const half = (parts: typeof argument.parts, from: number, to: number): Argument | undefined => {
    const kept = parts.filter((part) => part !== '');
    const [only, more] = kept;
    const origin = { file, start: from, end: to, via };
    if (only === undefined) return undefined;
    return typeof only === 'string' && more === undefined
      ? { text: only, quoted: false, origin }
      : { parts: kept, quoted: false, origin };
  };
  return [
    half([...argument.parts.slice(0, index), text.slice(0, at)], start, dots),
    half([text.slice(at + 2), ...argument.parts.slice(index + 1)], dots + 2, end),
  ];
}

/** The bounds of `FIRST..LAST`, each an expression, with or without blanks about the dots; undefined for anything else. */
export function splitRange(args: readonly Argument[]): WrittenRange | undefined {
  for (const [index, argument] of args.entries()) {
    const halves = splitArgument(argument);
    if (halves === undefined) continue;
    const [before, behind] = halves;
    const first = [...args.slice(0, index), ...(before === undefined ? [] : [before])];
    const last = [...(behind === undefined ? [] : [behind]), ...args.slice(index + 1)];
    return first.length === 0 || last.length === 0 ? undefined : { first, last };
  }
  return undefined;
}
