import { describe, it } from 'vitest';
import { backends } from '../lab.ts';
import { everyStep, exampleHosts, stepFaults } from './every-step.ts';

// A sample: each host of the examples at one step of each verb. All of them: `npm run laws`.
describe.each(backends)('examples with iptables-%s', (backend) => {
  const turn = backends.indexOf(backend);
  const sample = exampleHosts
    .map((host, index) => ({ ...host, index, fault: stepFaults[index % stepFaults.length] ?? 'kill' }))
    .filter(({ index }) => index % backends.length === turn);

  it.each(sample)('$name: $fault at a step of up and at one of down', async ({ index, fault, ...host }) => {
    const pick = (count: number): readonly number[] => [(index * 7 + 3) % count];
    for await (const step of everyStep(host, { backend, fault, pick })) void step;
  });
});
