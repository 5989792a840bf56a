/**
 * `npm run bench:compile [-- --counts 10,100,1000,10000] [--rounds 3] [--hosts 1000] [--lines 1000000] [--out docs/compiler-performance.md]`:
 * measures the compiler, beside other tools that make firewalls and networks from a description, the contestants in turn, and
 * writes the report. Nothing is set up: all of them only compile. Shorewall asks the kernel what it can do, so it runs in a
 * network namespace of its own, as root.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../src/plan/analyse.ts';
import { composeInput, fermInput, hostsInput, netcInput, plainLines, shorewallInput } from './compile-inputs.ts';
import { compilerReport, type Timing } from './compile-report.ts';
import type { Measurement } from './measured-host.ts';
import { parseSteps } from './parse-steps.ts';

const { values: options } = parseArgs({
  options: {
    counts: { type: 'string', default: '10,100,1000,10000' },
    rounds: { type: 'string', default: '3' },
    hosts: { type: 'string', default: '1000' },
    lines: { type: 'string', default: '1000000' },
    out: { type: 'string' },
  },
});

const rounds = Number(options.rounds);
const folder = mkdtempSync('/tmp/netc-bench-');
const netc = path.resolve(import.meta.dirname, '../dist/netc.cjs');
const measureProgram = path.join(folder, 'measure');
execFileSync('cc', ['-O2', '-o', measureProgram, path.join(import.meta.dirname, 'measure.c')]);

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Measures a command that must succeed; with what it said on standard error. */
function measure(command: readonly string[]): Measurement & { readonly said: string } {
  const { status, stderr } = spawnSync(measureProgram, [...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${command.join(' ')}\n${stderr.slice(-2000)}`);
  const lines = stderr.trimEnd().split('\n');
  return { ...(JSON.parse(lines.at(-1) ?? '') as Measurement), said: lines.slice(0, -1).join('\n') };
}

/** Of several runs of a command the one that took the median of processor time, with what it said. */
function medianRun(command: readonly string[], before: () => void = () => undefined): ReturnType<typeof measure> {
  const runs = Array.from({ length: rounds }, () => {
    before();
    return measure(command);
  }).sort((a, b) => a.processor - b.processor);
  const median = runs[Math.floor(runs.length / 2)];
  if (median === undefined) throw new Error('--rounds must be 1 or more');
  return median;
}

/** What takes long is measured once, and from here on not at all what takes minutes. */
const long = 5000;

/** The times of several commands, run in turn. */
function inTurn(
  commands: Readonly<Record<string, readonly string[]>>,
  times: number,
): Readonly<Record<string, readonly Measurement[]>> {
  const found: Record<string, Measurement[]> = {};
  for (let round = 0; round < times; round += 1) {
    for (const [name, command] of Object.entries(commands)) (found[name] ??= []).push(measure(command));
  }
  return found;
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

const compose = 'docker-compose config';

/** What makes such a thing from `count` containers; undefined where the tool is not installed. */
const contestants: Readonly<Record<string, ((count: number) => readonly string[]) | undefined>> = {
  netc: (count) => [process.execPath, netc, 'build', '--name', 'bench', write(`${count}.net`, netcInput(count))],
  ferm: existsSync('/usr/sbin/ferm')
    ? (count) => ['/usr/sbin/ferm', '--noexec', '--lines', write(`${count}.ferm`, fermInput(count))]
    : undefined,
  'shorewall compile': existsSync('/usr/sbin/shorewall')
    ? (count) => {
        for (const [name, text] of Object.entries(shorewallInput(count))) write(`shorewall-${count}/${name}`, text);
        const directory = path.join(folder, `shorewall-${count}`);
        return ['unshare', '-nm', '/usr/sbin/shorewall', 'compile', directory, path.join(folder, 'firewall')];
      }
    : undefined,
  [compose]: existsSync('/usr/bin/docker-compose')
    ? (count) => ['/usr/bin/docker-compose', '-f', write(`${count}.yml`, composeInput(count)), 'config']
    : undefined,
};

const timings: Timing[] = [];
for (const count of options.counts.split(',').map(Number)) {
  const commands = Object.fromEntries(
    Object.entries(contestants).flatMap(([name, command]) =>
      command === undefined || (count >= long && name === compose) ? [] : [[name, command(count)]],
    ),
  );
  for (const [contestant, measurements] of Object.entries(inTurn(commands, count < long ? rounds : 1))) {
    for (const measurement of measurements) timings.push({ contestant, count, measurement });
    note(`${count} ${contestant}: ${measurements.map(({ wall }) => wall.toFixed(2)).join(', ')} s`);
  }
}

const small = write('small.net', netcInput(2));
const start = inTurn(
  {
    'node -e 0': [process.execPath, '-e', '0'],
    'netc build': [process.execPath, netc, 'build', small],
    'netc check': [process.execPath, netc, 'check', small],
  },
  5 * rounds,
);
note('cold start');

const hosts = Number(options.hosts);
const hostsSource = hostsInput(hosts, 100);
const clusterFile = write('cluster.net', hostsSource);
const scripts = path.join(folder, 'cluster');
const cluster = medianRun([process.execPath, netc, 'build', '--timings', '-o', scripts, clusterFile], () => {
  rmSync(scripts, { recursive: true, force: true });
});
note(`${hosts} hosts: ${cluster.wall.toFixed(1)} s`);

const plain = plainLines(Number(options.lines));
const lines = plain.split('\n').length - 1;
const many = medianRun([process.execPath, netc, 'check', '--timings', write('plain.net', plain)]);
note(`${lines} lines: ${many.wall.toFixed(1)} s`);
const steps = parseSteps(plain);
note('steps of the parser');

/** From a text to all that is wrong with it, in a process that has done so before, as a language server does. */
const edited = plainLines(2000).replace('dns 192.0.2.53', 'dms 192.0.2.53');
const passes = Array.from({ length: 60 }, () => {
  const before = process.cpuUsage();
  analyse({ name: 'edited.net', text: edited }, () => ({ failure: 'none' }), { name: 'edited' });
  return process.cpuUsage(before).user / 1000;
}).slice(20);
note('passes');

rmSync(folder, { recursive: true });
const { page, plot } = compilerReport({
  timings,
  start,
  cluster: { hosts, lines: hostsSource.split('\n').length - 1, measurement: cluster, stages: cluster.said },
  many: { lines, measurement: many, stages: many.said, steps },
  passes: { lines: edited.split('\n').length - 1, milliseconds: passes },
  rounds,
});
if (options.out === undefined) process.stdout.write(page);
else {
  writeFileSync(options.out, page);
  writeFileSync(options.out.replace(/\.md$/, '.svg'), plot);
}
