import fc from 'fast-check';
import type { Backend } from '../lab.ts';
import { World, type Tally } from './world.ts';

/** One promise of the scripts, and what it is tried with. */
export interface Law {
  readonly name: string;
  /** The promise in one sentence. */
  readonly promise: string;
  /** How often the quick part tries it. */
  readonly quickRuns: number;
  /** Tries it on fresh hosts of this backend. */
  readonly property: (backend: Backend, tally?: Tally) => fc.IAsyncProperty<[unknown]>;
}

interface LawOptions<Input> {
  readonly name: string;
  readonly promise: string;
  readonly quickRuns: number;
  readonly inputs: fc.Arbitrary<Input>;
  /** Rejects when the promise is broken. */
  readonly holds: (world: World, input: Input) => Promise<void>;
}

/** A law that can also be tried on an input of one's choice. */
export interface LawOf<Input> extends Law {
  readonly holds: (world: World, input: Input) => Promise<void>;
}

export function law<Input>({ name, promise, quickRuns, inputs, holds }: LawOptions<Input>): LawOf<Input> {
  const settings = fc.record({ input: inputs, bridgeNetfilter: fc.constantFrom('on', 'off', 'missing') });
  return {
    name,
    promise,
    quickRuns,
    holds,
    property: (backend, tally) =>
      fc.asyncProperty(settings, async ({ input, bridgeNetfilter }) => {
        const world = await World.create({
          backend,
          bridgeNetfilter,
          processes: processesIn(fc.stringify(input)),
          ...(tally && { tally }),
        });
        try {
          await holds(world, input);
        } finally {
          await world.dispose();
        }
      }),
  };
}

/** The ids of all processes that a text speaks of. */
export function processesIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(/\bpid:(\d+)/g)].map(([, id]) => Number(id)))];
}
