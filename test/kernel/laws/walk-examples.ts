import { availableParallelism } from 'node:os';
import { backends, type Backend } from '../lab.ts';
import { everyStep, exampleHosts, type ExampleHost } from './every-step.ts';
import { rounds, type Round } from './rounds.ts';
import type { Tally } from './world.ts';

/** An example that did not stand a fault, as `everyStep` tells it. */
export interface FailedStep {
  readonly backend: Backend;
  readonly what: string;
  readonly message: string;
}

interface Walk {
  readonly host: ExampleHost;
  readonly backend: Backend;
  readonly round: Round;
}

interface Lane {
  readonly walk: Walk;
  readonly steps: ReturnType<typeof everyStep>;
}

/** Every host of the examples with each backend: so many walks has each round. */
export const walksOfRound = exampleHosts.length * backends.length;

const walks: readonly Walk[] = rounds.flatMap((round) =>
  exampleHosts.flatMap((host) => backends.map((backend) => ({ host, backend, round }))),
);

/** Half of its time a run waits for the kernel. */
const laneCount = 2 * availableParallelism();

/**
 * Goes through every step of all examples, on both backends, round by round, several hosts at once.
 * Yields each time it has gone on for `slice` milliseconds, and at the latest behind a step of each host; one whose promise is
 * broken is told, and the next one follows.
 */
export async function* walkExamples(
  tally: Tally,
  tell: (failed: FailedStep) => void,
  slice: number,
): AsyncGenerator<void, void, void> {
  const queue = [...walks];
  const lanes: (Lane | undefined)[] = Array.from({ length: laneCount }, () => undefined);
  const begin = (walk: Walk | undefined): Lane | undefined =>
    walk && { walk, steps: everyStep(walk.host, { backend: walk.backend, faultAt: walk.round.faultAt, tally }) };

  async function goOn(lane: number, until: number): Promise<void> {
    do {
      const current = (lanes[lane] ??= begin(queue.shift()));
      if (current === undefined) return;
      const { host, backend, round } = current.walk;
      try {
        if ((await current.steps.next()).done !== true) continue;
        tally.walks.set(round, (tally.walks.get(round) ?? 0) + 1);
      } catch (error) {
        tell({ backend, what: `${host.name}: ${round.name}`, message: String(error) });
      }
      lanes[lane] = undefined;
    } while (Date.now() < until);
  }

  try {
    while (queue.length > 0 || lanes.some((lane) => lane !== undefined)) {
      const until = Date.now() + slice;
      await Promise.all(lanes.map((_, lane) => goOn(lane, until)));
      yield;
    }
  } finally {
    await Promise.all(lanes.map(async (lane) => lane?.steps.return()));
  }
}
