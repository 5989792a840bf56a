import type { Backend } from '../test/kernel/lab.ts';

/** The seconds that one run took for each part of its work, by name. */
export interface Profile {
  readonly backend: Backend;
  readonly phase: 'up' | 'second up' | 'down';
  readonly seconds: ReadonlyMap<string, number>;
}

/** The parts of a run, in order, and the words by which a profiled script marks their beginnings. */
export const partsOfRun: readonly (readonly [part: string, marks: readonly string[]])[] = [
  ['start, and take the lock', ['begin', 'make_work']],
  ['read what is declared, look and try the rules meanwhile', ['start_decision']],
  ['the rest of looking, and of trying the rules', ['finish_looking']],
  ['decide, and write the run down', ['decide']],
  ['records, and to begin what goes on beside', ['act', 'beside', 'save_script', 'settle_records', 'print_summary']],
  ['rules', ['restore', 'policy']],
  ['files', ['file', 'mkdir', 'rm', 'rmdir']],
  ['links, and what else is the host’s', ['ip', 'sysctl', 'command']],
  ['inside namespaces', ['inside']],
];

const functions = [
  'make_work',
  'start_decision',
  'finish_looking',
  'decide',
  'act',
  'save_script',
  'settle_records',
  'print_summary',
] as const;

/** A script that writes to the file `log` when it comes to each part of its work. */
export function profiledScript(script: string, log: string): string {
  const marked = functions.reduce(
    (text, name) => text.replace(`\n${name}() {\n`, `\n${name}() {\n  mark ${name}\n`),
    script.replace('\nrun_batch() {\n', '\nrun_batch() {\n  mark "$1"\n'),
  );
  const [first = '', ...rest] = marked.split('\n');
  return [
    first,
    `mark() { printf '%s %s\\n' "$EPOCHREALTIME" "$1" >>'${log}'; }`,
    'mark begin',
    ...rest,
    'mark end',
    '',
  ].join('\n');
}

/** What a profiled script's run has written, summed up. */
export function timesOf(log: string): ReadonlyMap<string, number> {
  const marks = log
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
  const seconds = new Map<string, number>();
  marks.forEach(([time, name], index) => {
    const next = marks[index + 1]?.[0];
    const part = partsOfRun.find(([, names]) => names.includes(name ?? ''))?.[0];
    if (next === undefined || part === undefined) return;
    seconds.set(part, (seconds.get(part) ?? 0) + Number(next) - Number(time));
  });
  return seconds;
}
