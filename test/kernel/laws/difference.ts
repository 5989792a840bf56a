/** The lines that only one of two snapshots has, with the place (host, namespace, files) they stand in. */
export function difference(wanted: string, found: string): string {
  const before = placed(wanted);
  const after = placed(found);
  const gone = onlyIn(before, after).map((line) => `- ${line}`);
  const come = onlyIn(after, before).map((line) => `+ ${line}`);
  return gone.length + come.length === 0 ? 'the same lines in another order' : [...gone, ...come].join('\n');
}

/** Each line with the place it stands in. */
export function placed(text: string): readonly string[] {
  let place = '';
  return text.split('\n').map((line) => {
    if (line.startsWith('=== ')) place = line.slice(4);
    return `${place}: ${line}`;
  });
}

/** The lines that the others do not have, or not as often. */
export function onlyIn(lines: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}
