import fc from 'fast-check';
import type { Fault, World } from './world.ts';

/** A part of the whole, all parts alike. */
export const anyPart: fc.Arbitrary<number> = fc.noBias(fc.nat(9_999)).map((value) => value / 10_000);

/** A moment of a run: how much of it is over, in steps of its tools or in bash's own commands; and whether a tool survives it. */
export interface Moment {
  readonly grain: 'step' | 'orphan' | 'command';
  readonly part: number;
}

export const anyMoment: fc.Arbitrary<Moment> = fc.record({
  grain: fc.constantFrom<Moment['grain']>('step', 'orphan', 'command'),
  part: anyPart,
});

/** How long a run is. */
export interface Length {
  readonly steps: number;
  readonly commands: number;
}

/** Measures undisturbed runs of both verbs from a host without the topology, which it leaves so. */
export async function lengths(world: World): Promise<{ readonly up: Length; readonly down: Length }> {
  const steps = [await world.steps('up'), await world.steps('down')];
  const commands = [await world.commands('up'), await world.commands('down')];
  return {
    up: { steps: steps[0] ?? 0, commands: commands[0] ?? 0 },
    down: { steps: steps[1] ?? 0, commands: commands[1] ?? 0 },
  };
}

export function killAt({ grain, part }: Moment, length: Length): Fault {
  if (grain === 'command') return { kind: 'kill', at: { command: 1 + Math.floor(part * length.commands) } };
  return { kind: grain === 'step' ? 'kill' : 'orphan', at: Math.floor(part * length.steps) };
}
