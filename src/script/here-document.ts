/**
 * A here-document with a quoted delimiter, so that bash expands nothing in it (bash(1), Here Documents): the lines stand
 * in the script as they are. The delimiter is one that no line is. Control characters would end or disguise a line.
 *
 * @throws RangeError for such a line: the checks before must have refused it, so it is a bug in netc.
 */
export function hereDocument(command: string, lines: readonly string[]): string {
  for (const line of lines) {
    if (/[\u0000-\u0008\u000a-\u001f\u007f\u0085\u2028\u2029]/.test(line)) {
      throw new RangeError(`this cannot stand on a line of a script: ${JSON.stringify(line)}`);
    }
  }
  const taken = new Set(lines);
  let delimiter = 'END';
  while (taken.has(delimiter)) delimiter += '_';
  return [`${command} <<'${delimiter}'`, ...lines, delimiter].join('\n');
}
