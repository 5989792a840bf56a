import { backends, type Backend } from '../lab.ts';
import { everyStep, exampleHosts, stepFaults } from './every-step.ts';
import type { Tally } from './world.ts';

/** An example that did not stand a fault, as `everyStep` tells it. */
export interface FailedStep {
  readonly backend: Backend;
  readonly what: string;
  readonly message: string;
}

/**
 * Goes through every step of all examples, on both backends at once: first with kills, then, round by round, with each other
 * fault, without an end. Yields behind each step; a host whose promise is broken is told, and the next one follows.
 */
export async function* walkExamples(
  tally: Tally,
  tell: (failed: FailedStep) => void,
): AsyncGenerator<void, void, void> {
  for (let round = 0; ; round++) {
    const fault = stepFaults[round % stepFaults.length] ?? 'kill';
    for (const host of exampleHosts) {
      let lanes = backends.map((backend) => ({ backend, steps: everyStep(host, { backend, fault, tally }) }));
      try {
        while (lanes.length > 0) {
          const goesOn = await Promise.all(
            lanes.map(async ({ backend, steps }) => {
              try {
                if ((await steps.next()).done !== true) return true;
                tally.examples += 1;
              } catch (error) {
                tell({ backend, what: `${host.name} with ${fault}`, message: String(error) });
              }
              return false;
            }),
          );
          lanes = lanes.filter((_, index) => goesOn[index]);
          yield;
        }
      } finally {
        await Promise.all(lanes.map(({ steps }) => steps.return()));
      }
    }
  }
}
