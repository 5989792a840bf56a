/**
 * Tries the laws on random topologies until the time is over, both backends at once, with a new seed each time, and for two thirds of
 * the time faults at every step of the examples, as long as some are left. Prints what was tried and, for a failure, the smallest topology
 * found; writes docs/reliability.md. Exits 1 when a law was broken.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { backends, type Backend } from '../lab.ts';
import type { Law } from './law.ts';
import { laws } from './laws.ts';
import { reliabilityPage, type Failure } from './reliability-page.ts';
import { rounds } from './rounds.ts';
import { walkExamples, walksOfRound } from './walk-examples.ts';
import { emptyTally } from './world.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
});
const firstSeed = Number(values.seed);
const end = Date.now() + Number(values.minutes) * 60_000;
const shrinkTime = 5 * 60_000;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const version = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8' }).trim();

const tally = emptyTally();
const tried = new Map(laws.map(({ name }) => [name, 0]));
const failures: Failure[] = [];
let seed = firstSeed;

const begin = Date.now();
let walked = 0;
const slice = 5_000;
const walk = walkExamples(
  tally,
  ({ backend, what, message }) => {
    failures.push({ law: 'every step', backend, seed: 0, smallest: what, message });
    print(`FAILED every step, iptables-${backend}: ${what}\n${message}\n`);
  },
  slice,
);
/** Goes on with the examples until they have had their share of the time. */
async function walkOn(): Promise<void> {
  while (walked < ((Date.now() - begin) * 2) / 3 && Date.now() < end) {
    const start = Date.now();
    if ((await walk.next()).done === true) return;
    walked += Date.now() - start;
  }
}

async function tryLaw(law: Law, backend: Backend): Promise<void> {
  const details = await fc.check(law.property(backend, tally), {
    seed,
    numRuns: 1,
    interruptAfterTimeLimit: shrinkTime,
  });
  tried.set(law.name, (tried.get(law.name) ?? 0) + 1);
  if (!details.failed) return;
  const message = details.errorInstance instanceof Error ? details.errorInstance.message : 'interrupted';
  const failure = { law: law.name, backend, seed, smallest: fc.stringify(details.counterexample), message };
  failures.push(failure);
  print(`FAILED ${law.name}, iptables-${backend}, seed ${seed}: ${failure.smallest}\n${message}\n`);
}

print(`seed ${firstSeed}, ${values.minutes} minutes`);
while (Date.now() < end) {
  for (const law of laws) {
    if (Date.now() >= end) break;
    await Promise.all(backends.map((backend) => tryLaw(law, backend)));
    await walkOn();
  }
  seed += 1;
  print(`${new Date().toISOString()} ${counts()}`);
}

await walk.return();

function counts(): string {
  const { topologies, runs, killPoints, faults, mutations, concurrentRuns, walks } = tally;
  const examples = rounds.map((round) => walks.get(round) ?? 0).join(', ');
  return `${topologies} topologies, ${runs} runs, ${killPoints} kill points, ${faults} faults, ${mutations} mutations, ${concurrentRuns} concurrent runs, rounds of ${walksOfRound} examples: ${examples}, ${failures.length} failures`;
}

print(counts());
writeFileSync(
  'docs/reliability.md',
  reliabilityPage({
    minutes: Number(values.minutes),
    seeds: [firstSeed, seed - 1],
    tally,
    laws: laws.map(({ name, promise }) => ({ name, promise, tried: tried.get(name) ?? 0 })),
    failures,
    versions: [
      version('uname', '-sr'),
      version('ip', '-V'),
      version('iptables', '-V'),
      version('bash', '-c', 'echo bash $BASH_VERSION'),
    ],
  }),
);
process.exitCode = failures.length === 0 ? 0 : 1;
