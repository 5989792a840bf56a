import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Backend } from '../lab.ts';
import { laws } from './laws.ts';

const seed = 20_261;

/** The quick part: every law on a few topologies, the same ones each time. */
export function testLaws(backend: Backend): void {
  describe(`laws with iptables-${backend}, seed ${seed}`, () => {
    it.each(laws)(
      '$name: $promise',
      async ({ property, quickRuns }) => {
        const details = await fc.check(property(backend), { seed, numRuns: quickRuns, endOnFailure: true });
        if (details.failed) throw new Error(fc.stringify(details.counterexample), { cause: details.errorInstance });
      },
      300_000,
    );
  });
}
