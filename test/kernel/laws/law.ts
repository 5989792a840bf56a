import fc from 'fast-check';
import type { Backend } from '../lab.ts';
import { World, type Sabotage, type Tally } from './world.ts';

/** One promise of the scripts, and what it is tried with. */
export interface Law {
  readonly name: string;
  /** The promise in one sentence. */
  readonly promise: string;
  /** How often the quick part tries it. */
  readonly quickRuns: number;
  /** Tries it on fresh hosts of this backend. */
  readonly property: (backend: Backend, tally?: Tally, sabotage?: Sabotage) => fc.IAsyncProperty<[unknown]>;
}

interface LawOptions<Input> {
  readonly name: string;
  readonly promise: string;
  readonly quickRuns: number;
  readonly inputs: fc.Arbitrary<Input>;
  /** Rejects when the promise is broken. */
  readonly holds: (world: World, input: Input) => Promise<void>;
}

export function law<Input>({ name, promise, quickRuns, inputs, holds }: LawOptions<Input>): Law {
  const settings = fc.record({ input: inputs, bridgeNetfilter: fc.constantFrom('on', 'off', 'missing') });
  return {
    name,
    promise,
    quickRuns,
    property: (backend, tally, sabotage) =>
      fc.asyncProperty(settings, async ({ input, bridgeNetfilter }) => {
        const world = await World.create({
          backend,
          bridgeNetfilter,
          ...(tally && { tally }),
          ...(sabotage && { sabotage }),
        });
        try {
          await holds(world, input);
        } finally {
          await world.dispose();
        }
      }),
  };
}
