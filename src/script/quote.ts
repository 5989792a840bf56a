/**
 * The one place where netc makes a string part of bash source: a single-quoted word, which bash takes literally whatever is
 * in it (bash(1), QUOTING). NUL cannot stand in a bash word at all.
 *
 * @throws RangeError for a NUL: the checks before must have refused it, so it is a bug in netc.
 */
export function quote(text: string): string {
  if (text.includes('\0')) throw new RangeError('a NUL character cannot stand in a bash script');
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
