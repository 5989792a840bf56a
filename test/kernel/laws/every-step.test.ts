import { describe, expect, it } from 'vitest';
import { backends } from '../lab.ts';
import { everyStep, exampleHosts } from './every-step.ts';
import { walkExamples, type FailedStep } from './walk-examples.ts';
import { stepFaults } from './rounds.ts';
import { emptyTally } from './world.ts';

// A sample: each host of the examples at one step of each verb. All of them: `npm run laws`.
describe.each(backends)('examples with iptables-%s', (backend) => {
  const turn = backends.indexOf(backend);
  const sample = exampleHosts
    .map((host, index) => ({ ...host, index, fault: stepFaults[index % stepFaults.length] ?? 'kill' }))
    .filter(({ index }) => index % backends.length === turn);

  it.each(sample)('$name: $fault at a step of up and at one of down', async ({ index, fault, ...host }) => {
    const pick = (count: number): readonly number[] => [(index * 7 + 3) % count];
    for await (const step of everyStep(host, { backend, faultAt: () => fault, pick })) void step;
  });
});

it('the long run goes through them on both backends at once', async () => {
  const tally = emptyTally();
  const tell = ({ what, message }: FailedStep): never => {
    throw new Error(`${what}: ${message}`);
  };
  const walk = walkExamples(tally, tell, 0);
  await walk.next();
  const { killPoints } = tally;
  await walk.next();
  await walk.return();
  expect(killPoints).toBeGreaterThanOrEqual(2);
  expect(tally.killPoints).toBe(2 * killPoints);
});
