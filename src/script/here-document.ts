const unfit = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/;

/**
 * A here-document with a quoted delimiter, so that bash expands nothing in it (bash(1), Here Documents): the lines stand
 * in the script as they are. The delimiter is one that no line begins with. Control characters would end or disguise a line.
 *
 * @throws RangeError for such a line: the checks before must have refused it, so it is a bug in netc.
 */
export function hereDocument(command: string, lines: readonly string[]): string {
  const body = lines.join('\n');
  // Looked for in all of the text at once, which is many times faster.
  if (unfit.test(body) || lines.some((line) => line.includes('\n'))) {
    const line = lines.find((one) => unfit.test(one) || one.includes('\n'));
    throw new RangeError(`this cannot stand on a line of a script: ${JSON.stringify(line)}`);
  }
  const first = 'END';
  const like = lines.filter((line) => line.startsWith(first));
  let delimiter = first;
  while (like.some((line) => line.startsWith(delimiter))) delimiter += '_';
  return `${command} <<'${delimiter}'\n${body}${lines.length === 0 ? '' : '\n'}${delimiter}`;
}
