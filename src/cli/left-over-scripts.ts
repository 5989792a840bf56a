import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

/** The opening comment, which says whose a script is, is at the very start. */
const openingLength = 1024;

/**
 * The scripts below an output directory that an earlier build of the topology wrote there and this one did not: those of
 * hosts that it does not have any more, and those of the time when it described one host, or several. They stay, because
 * whoever wants to take such a network away needs them.
 */
export function leftOverScripts(directory: string, topology: string, hosts: ReadonlySet<string>): readonly string[] {
  const folders = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !hosts.has(entry.name))
    .map(({ name }) => name)
    .sort();
  const left = folders.filter((name) => opens(path.join(directory, name, 'up.sh'), `${topology} on host ${name}`));
  return [
    ...(!hosts.has('') && opens(path.join(directory, 'up.sh'), topology) ? [path.join(directory, 'up.sh')] : []),
    ...left.map((name) => path.join(directory, name, 'up.sh')),
  ];
}

function opens(file: string, subject: string): boolean {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = new Uint8Array(openingLength);
      const length = readSync(descriptor, bytes);
      const text = new TextDecoder().decode(bytes.subarray(0, length));
      return text.includes(`\n# The network of topology ${subject}, built by netc `);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Not there, or not for us to read: none of ours.
    return false;
  }
}
