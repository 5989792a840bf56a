import { examples } from '../../examples.ts';
import { buildScripts } from '../build-scripts.ts';
import type { Backend } from '../lab.ts';
import { LawBroken } from './law-broken.ts';
import type { Round } from './rounds.ts';
import { told, World, type Tally } from './world.ts';

export interface ExampleHost {
  /** The example's name, for one of several hosts with the host's behind a slash. */
  readonly name: string;
  readonly example: string;
  readonly source: string;
  /** The host, where the example has several. */
  readonly host: string | undefined;
}

/** Every host of every example whose scripts are kept. */
export const exampleHosts: readonly ExampleHost[] = examples.flatMap(({ name: example, source, hosts }) => {
  const names: readonly (string | undefined)[] = hosts.length === 0 ? [undefined] : hosts;
  return names.map((host) => ({ name: host === undefined ? example : `${example}/${host}`, example, source, host }));
});

export interface StepOptions {
  readonly backend: Backend;
  readonly faultAt: Round['faultAt'];
  readonly tally?: Tally;
  /** Steps that are tried, of a run that has `count`; all by default. */
  readonly pick?: (count: number) => readonly number[];
}

type Verb = 'up' | 'down';

/** A step at which the fault happens, and the verb that comes after it. */
interface Visit {
  readonly verb: Verb;
  readonly at: number;
  readonly of: number;
  readonly next: Verb;
}

/**
 * Goes through the steps of both verbs of an example's host: lets a fault happen at each, `up` and `down` follow in turn, and
 * what they leave is held against what undisturbed runs do. Each visit begins with what the one before has left, so that there
 * is hardly a run that tries nothing. Yields behind each step that was tried. Rejects with LawBroken.
 */
export async function* everyStep(
  { name, example, source, host }: ExampleHost,
  { backend, faultAt, tally, pick = (count) => Array.from({ length: count }, (_, step) => step) }: StepOptions,
): AsyncGenerator<void, void, void> {
  const world = await World.create({ backend, ...(tally && { tally }) });
  try {
    if (host !== undefined) await standIn(world, buildScripts(source, example, host).up);
    await world.install(source, example, host);
    const without = await world.snapshot();
    const ups = await world.steps('up', example);
    const left: Readonly<Record<Verb, string>> = { down: without, up: await world.snapshot() };
    const downs = await world.steps('down', example);
    await world.same(without, `${name}: down does not leave the host as it was`);

    const visits = [...visitsOf('up', ups, pick), ...visitsOf('down', downs, pick)];
    let before: Verb = 'down';
    while (visits.length > 0) {
      const fitting = visits.findIndex(({ verb }) => verb !== before);
      const [visit] = visits.splice(Math.max(0, fitting), 1);
      if (visit === undefined) break;
      const { verb, at, of, next } = visit;
      if (verb === before) {
        before = verb === 'up' ? 'down' : 'up';
        await world.ok(before, example);
        await world.same(left[before], `${name}: an undisturbed ${before}`);
      }
      const fault = faultAt(at);
      const what = `${name}: ${verb} with ${fault} at step ${at} of ${of}`;
      world.tally[fault === 'kill' ? 'killPoints' : 'faults'] += 1;
      const outcome = await world.run(verb, example, { kind: fault, at });
      // What goes on by itself, or puts back by itself, is there before the next run. `down` goes on and tells what remains.
      if (verb === 'up') {
        if (outcome.code === 0) await world.same(left.up, what);
        if (outcome.code === 5 || outcome.code === 3) await world.same(left.down, what);
        if (outcome.code === 6) throw new LawBroken(what, told(outcome));
      }
      await ends(world, next, example);
      await world.same(left[next], `${next} after ${what}`);
      before = next;
      yield;
    }
    if (before === 'up') {
      await world.ok('down', example);
      await world.same(without, `${name}: down in the end`);
    }
  } finally {
    await world.dispose();
  }
}

function visitsOf(verb: Verb, of: number, pick: (count: number) => readonly number[]): readonly Visit[] {
  return pick(of).map((at) => ({ verb, at, of, next: at % 2 === 0 ? 'up' : 'down' }));
}

/** A run that was killed before it wrote anything down may leave `down` to say so. */
async function ends(world: World, verb: Verb, name: string): Promise<void> {
  if (verb === 'up') return void (await world.ok(verb, name));
  const outcome = await world.run(verb, name);
  if (outcome.code !== 0) throw new LawBroken(`${name}: ${verb} does not end well`, told(outcome));
}

/** Makes the lab's host one of a cluster: it has the interfaces that the script requires, and no address but its own. */
async function standIn({ lab }: World, script: string): Promise<void> {
  const required = [...script.matchAll(/^(?:@\S+ )?require (link|bridge) (\S+)/gm)];
  const make = required.map(
    ([, kind = '', name = '']) =>
      `ip link show dev ${name} >/dev/null 2>&1 || ip link add name ${name} type ${kind === 'bridge' ? 'bridge' : `veth peer name ${name}-x`}
       ip link set dev ${name} up; ip link set dev ${name}-x up 2>/dev/null || :`,
  );
  await lab.ok(
    `for card in eth0 eth1; do ip addr flush dev $card scope global; done
     ip route flush default; ip -6 route flush default 2>/dev/null || :
     ${make.join('\n')}`,
  );
}
