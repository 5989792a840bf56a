import { spawnSync } from 'node:child_process';
import decision from '../../templates/decision/*.awk';

const functions = { ...decision, main: '' };
const library = Object.values(functions).join('\n');

/** The awks that the decision must run on, of those that are installed. */
export const awks: readonly (readonly string[])[] = [['mawk'], ['gawk', '--posix'], ['busybox', 'awk'], ['awk']].filter(
  ([program = '', ...words]) => spawnSync(program, [...words, 'BEGIN { exit }']).status === 0,
);

/** What awk prints that runs code with all functions of the decision; standard error behind it. */
export function run(awk: readonly string[], code: string): string {
  const [program = '', ...words] = awk;
  const source = `${library}\nBEGIN { TOPOLOGY = "shop"; CHAINS = "NETC_shop_"; ${code} }`;
  const { stdout, stderr } = spawnSync(program, [...words, source], { encoding: 'utf8' });
  return stdout + stderr;
}

/** A text as an awk string. */
export function awkString(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}
