/**
 * Tries the laws on random topologies until the time is over, both backends in turn, with a new seed each time. Prints what
 * was tried and, for a failure, the smallest topology found; writes docs/reliability.md. Exits 1 when a law was broken.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { backends } from '../lab.ts';
import { laws } from './laws.ts';
import { reliabilityPage, type Failure } from './reliability-page.ts';
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

print(`seed ${firstSeed}, ${values.minutes} minutes`);
let seed = firstSeed;
while (Date.now() < end) {
  for (const law of laws) {
    for (const backend of backends) {
      if (Date.now() >= end) break;
      const details = await fc.check(law.property(backend, tally), {
        seed,
        numRuns: 1,
        interruptAfterTimeLimit: shrinkTime,
      });
      tried.set(law.name, (tried.get(law.name) ?? 0) + 1);
      if (!details.failed) continue;
      const message = details.errorInstance instanceof Error ? details.errorInstance.message : 'interrupted';
      const failure = { law: law.name, backend, seed, smallest: fc.stringify(details.counterexample), message };
      failures.push(failure);
      print(`FAILED ${law.name}, iptables-${backend}, seed ${seed}: ${failure.smallest}\n${message}\n`);
    }
  }
  seed += 1;
  print(`${new Date().toISOString()} ${counts()}`);
}

function counts(): string {
  const { topologies, runs, killPoints, faults, mutations, concurrentRuns } = tally;
  return `${topologies} topologies, ${runs} runs, ${killPoints} kill points, ${faults} faults, ${mutations} mutations, ${concurrentRuns} concurrent runs, ${failures.length} failures`;
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
