/**
 * `npm run bench [-- --counts 10,100,500,1000] [--rounds 5] [--others N] [--out docs/performance.md]`, as root: measures
 * scripts against the bound and against other tools, the contestants in turn, and writes the report. It works in
 * namespaces of its own. `--others` is the largest network that the tools with a process a step are measured at; naive bash, which
 * takes minutes there, also at 500.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../src/plan/analyse.ts';
import type { HostPlan } from '../src/plan/host-plan.ts';
import { planHost } from '../src/plan/plan-host.ts';
import { backends, type Backend } from '../test/kernel/lab.ts';
import { snapshot } from '../test/kernel/snapshot.ts';
import { boundWork } from './bound-work.ts';
import { cniFolder, cniScripts } from './cni-scripts.ts';
import { dockerCommands, dockerProgram, dockerScripts } from './docker-scripts.ts';
import { createHost, type Measurement, type MeasuredHost } from './measured-host.ts';
import { mininetProgram, mininetScript } from './mininet-script.ts';
import { naiveScripts } from './naive-script.ts';
import { netavarkProgram, netavarkScripts } from './netavark-scripts.ts';
import { performanceReport, type Result } from './performance-report.ts';
import { pipeworkProgram, pipeworkScript, showInterfaces } from './pipework-script.ts';
import { profiledScript, timesOf, type Profile } from './profiled-script.ts';
import { topology } from './topology.ts';

const { values: options } = parseArgs({
  options: {
    counts: { type: 'string', default: '10,100,500,1000' },
    rounds: { type: 'string', default: '5' },
    others: { type: 'string', default: '100' },
    out: { type: 'string' },
  },
});

const folder = mkdtempSync('/tmp/netc-bench-');
const root = path.resolve(import.meta.dirname, '..');
const results: Result[] = [];

/** A phase whose time is taken off the next `up` or `down`: what a tool does besides networking. */
const withoutNetwork = 'without a network';

/** A phase that is not measured: what others have to do first. */
const beforehand = 'beforehand';

/** A contestant's commands for a network of `count` containers. Its phases run in this order on one host. */
interface Contestant {
  readonly name: string;
  readonly backends: readonly Backend[];
  readonly largest: number;
  /** Commands before and after everything that is measured. */
  readonly begin?: string;
  readonly end?: string;
  phases(count: number): readonly (readonly [phase: string, command: readonly string[]])[];
}

function planOf(count: number): HostPlan {
  const { value, diagnostics } = analyse({ name: 'bench.net', text: topology(count) }, () => ({ failure: 'none' }), {
    name: 'bench',
  });
  const [host] = value.hosts;
  if (host === undefined || diagnostics.some(({ severity }) => severity === 'error')) throw new Error('no plan');
  return planHost(value, host, 'ip');
}

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const built = new Map<number, string>();

function script(count: number): string {
  const known = built.get(count);
  if (known !== undefined) return known;
  const source = write(`${count}.net`, topology(count));
  const text = execFileSync(process.execPath, [path.join(root, 'dist/netc.cjs'), 'build', '--name', 'bench', source], {
    maxBuffer: 2 ** 26,
  });
  const file = write(`${count}.sh`, text.toString());
  built.set(count, file);
  return file;
}

function compile(name: string, ...words: readonly string[]): string {
  const program = path.join(folder, name);
  execFileSync('cc', ['-O2', ...words, '-o', program, path.join(import.meta.dirname, `${name}.c`)]);
  return program;
}

const measureProgram = compile('measure');
const boundProgram = compile('bound');

/**
 * What a script cannot do without, since no shell can enter a namespace: processes, started by two workers, which do nothing
 * here, or look at what a second `up` has to see, and nobody reads it.
 */
function enterEach(count: number, program: string, input: string): string {
  const worker = `i=$1; while [ $i -le ${count} ]; do
  nsenter --net="/run/netns/c$i" sh ${program} <${input} >/dev/null || exit
  i=$((i + 2))
done`;
  return `sh -c '${worker}' sh 1 & first=$!; sh -c '${worker}' sh 2 & wait "$first" && wait "$!"`;
}

/** The settings of a container's namespace that the script of `count` containers declares. */
function settingsInside(count: number): readonly string[] {
  const declared = readFileSync(script(count), 'utf8').matchAll(/^(?:@\w+ )?sysctl (\S+\/conf\/eth0\/\w+)=/gm);
  return ['net/ipv4/ip_forward', 'net/ipv6/conf/all/forwarding', ...[...declared].map(([, key = '']) => key)];
}

function processesAlone(count: number): string {
  return enterEach(count, write('enter', 'exec ip -batch -\n'), '/dev/null');
}

function lookingAlone(count: number): string {
  const look = readFileSync(path.join(root, 'templates/runtime/look_inside.bash'), 'utf8');
  const program = write('look', `${look}look_inside '${settingsInside(count).join(' ')}'\n`);
  return enterEach(count, program, write('questions', 'addr show\nroute show table all\nneigh show proxy\n'));
}

const netc: Contestant = {
  name: 'netc',
  backends,
  largest: Infinity,
  phases: (count) => [
    ['up', ['bash', script(count), 'up', '-q']],
    ['second up', ['bash', script(count), 'up', '-q']],
    // Exit 0: nothing differs.
    ['check', ['bash', script(count), 'check', '-q']],
    ['processes alone', ['bash', write('processes', processesAlone(count))]],
    ['looking alone', ['bash', write('looking', lookingAlone(count))]],
    ['one more', ['bash', script(count + 1), 'up', '-q']],
    ['down', ['bash', script(count + 1), 'down', '-q']],
  ],
};

const bound: Contestant = {
  name: 'bound',
  backends,
  largest: Infinity,
  phases(count) {
    const work = boundWork(planOf(count), folder, existsSync('/proc/sys/net/bridge'));
    for (const [name, text] of Object.entries(work.restores)) write(name, text);
    return [
      ['up', [boundProgram, write('bound-up', work.up)]],
      ['down', [boundProgram, write('bound-down', work.down)]],
    ];
  },
};

function scripted(
  name: string,
  largest: number,
  scripts: (count: number) => { readonly up: string; readonly down: string },
  again: boolean,
): Contestant {
  return {
    name,
    largest,
    backends: ['nft'],
    phases(count) {
      const { up, down } = scripts(count);
      const command = ['bash', write(`${name}-up`, up)];
      return [
        ['up', command],
        ...(again ? [['second up', command] as const] : []),
        ['down', ['bash', write(`${name}-down`, down)]],
      ];
    },
  };
}

const largestOfOthers = Number(options.others);

const daemon = dockerScripts(compile('pause', '-static'));

const docker: Contestant = {
  name: 'Docker',
  backends: ['nft'],
  largest: largestOfOthers,
  ...daemon,
  phases(count) {
    const { up, upWithoutNetwork, down } = dockerCommands(count);
    const remove = ['bash', write('docker-down', down)];
    return [
      [withoutNetwork, ['bash', write('docker-without', upWithoutNetwork)]],
      [withoutNetwork, remove],
      ['up', ['bash', write('docker-up', up)]],
      ['down', remove],
    ];
  },
};

function pipework(program: string): Contestant {
  return {
    name: 'pipework (IPv4, no ports)',
    backends: ['nft'],
    largest: largestOfOthers,
    begin: `${daemon.begin}\n${showInterfaces}`,
    end: daemon.end,
    phases(count) {
      const { upWithoutNetwork, down } = dockerCommands(count);
      return [
        [beforehand, ['bash', write('docker-without', upWithoutNetwork)]],
        ['up', ['bash', write('pipework-up', pipeworkScript(program, count))]],
        [beforehand, ['bash', write('docker-down', down)]],
      ];
    },
  };
}

const mininet: Contestant = {
  name: 'Mininet (IPv4, no ports)',
  backends: ['nft'],
  largest: largestOfOthers,
  phases: (count) => [['up', ['python3', write('mininet-up', mininetScript(count))]]],
};

const contestants = [
  bound,
  netc,
  // Each of its iptables processes reads all rules, so that it is told at the size of the targets, too, how much longer that takes.
  scripted('naive bash', Math.max(largestOfOthers, 500), (count) => naiveScripts(planOf(count)), true),
  ...(existsSync(cniFolder) ? [scripted('CNI bridge, portmap', largestOfOthers, cniScripts, false)] : []),
  ...(existsSync(dockerProgram) ? [docker] : []),
  ...(existsSync(dockerProgram) && pipeworkProgram !== undefined ? [pipework(pipeworkProgram)] : []),
  ...(existsSync(mininetProgram) ? [mininet] : []),
  ...(existsSync(netavarkProgram) ? [scripted('netavark', largestOfOthers, netavarkScripts, false)] : []),
];

/** Measures one contestant's phases on a host of their own. */
async function measureContestant(
  contestant: Contestant,
  backend: Backend,
  count: number,
  host: MeasuredHost,
): Promise<void> {
  const besides: number[] = [];
  for (const [phase, command] of contestant.phases(count)) {
    const measurement: Measurement = await host.measure(command);
    if (phase === beforehand) continue;
    if (phase === withoutNetwork) {
      besides.push(measurement.wall);
      continue;
    }
    const wall = measurement.wall - (besides.shift() ?? 0);
    results.push({ contestant: contestant.name, backend, count, phase, measurement: { ...measurement, wall } });
    note(`${count} ${contestant.name} ${backend} ${phase}: ${wall.toFixed(3)} s`);
  }
}

async function withHost<T>(backend: Backend, use: (host: MeasuredHost) => Promise<T>): Promise<T> {
  const host = await createHost(backend, measureProgram);
  try {
    return await use(host);
  } finally {
    await host.dispose();
  }
}

/** The bound counts only if it leaves what the script does, and both leave nothing behind. */
async function compareWork(backend: Backend): Promise<void> {
  const states = await Promise.all(
    [netc, bound].map((contestant) =>
      withHost(backend, async (host) => {
        const state = async (): Promise<string> =>
          (await snapshot(host)).replaceAll(/^\S+ \/(run\/netc|tmp)\b.*\n/gm, '');
        const before = await state();
        const phases = contestant.phases(10);
        const run = async (phase: string): Promise<void> => {
          const command = phases.find(([name]) => name === phase)?.[1] ?? [];
          await host.ok(command.map((word) => `'${word}'`).join(' '));
        };
        await run('up');
        const up = await state();
        await run('down');
        return { before, up, after: await state() };
      }),
    ),
  );
  const [script, program] = states;
  const differences = [
    ...differentLines(script?.up ?? '', program?.up ?? ''),
    ...differentLines(script?.before ?? '', script?.after ?? ''),
    ...differentLines(program?.before ?? '', program?.after ?? ''),
  ];
  if (differences.length > 0) throw new Error(`the bound does other work:\n${differences.join('\n')}`);
}

function differentLines(one: string, other: string): readonly string[] {
  const [left, right] = [one, other].map((text) => new Set(text.split('\n')));
  if (left === undefined || right === undefined) return [];
  return [...[...left].filter((line) => !right.has(line)), ...[...right].filter((line) => !left.has(line))];
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

for (const backend of backends) {
  await compareWork(backend);
  note(`${backend}: the bound leaves the same as the script`);
}
for (const count of options.counts.split(',').map(Number)) {
  for (let round = 1; round <= Number(options.rounds); round++) {
    for (const contestant of contestants.filter(({ largest }) => count <= largest)) {
      // What takes minutes is measured once.
      if (contestant.backends.length === 1 && round > 1 && count > 10) continue;
      for (const backend of contestant.backends) {
        await withHost(backend, async (host) => {
          if (contestant.begin !== undefined) await host.ok(contestant.begin);
          try {
            await measureContestant(contestant, backend, count, host);
          } finally {
            if (contestant.end !== undefined) await host.ok(contestant.end);
          }
        });
      }
    }
  }
}

/** Where the time goes at `count` containers, in the rounds of one backend. */
async function profile(backend: Backend, count: number): Promise<readonly Profile[]> {
  const log = path.join(folder, 'profile');
  const file = write('profiled.sh', profiledScript(readFileSync(script(count), 'utf8'), log));
  const profiles: Profile[] = [];
  for (let round = 1; round <= Number(options.rounds); round++) {
    await withHost(backend, async (host) => {
      for (const [phase, verb] of [
        ['up', 'up'],
        ['second up', 'up'],
        ['down', 'down'],
      ] as const) {
        writeFileSync(log, '');
        await host.measure(['bash', file, verb, '-q']);
        profiles.push({ backend, phase, seconds: timesOf(readFileSync(log, 'utf8')) });
      }
    });
  }
  return profiles;
}

const profiles = [];
for (const backend of backends) profiles.push(...(await profile(backend, 500)));
const size = readFileSync(script(500)).length;
rmSync(folder, { recursive: true });
const { page, plot } = performanceReport(results, { scriptSize: size, rounds: Number(options.rounds), profiles });
if (options.out === undefined) process.stdout.write(page);
else {
  writeFileSync(options.out, page);
  writeFileSync(options.out.replace(/\.md$/, '.svg'), plot);
}
