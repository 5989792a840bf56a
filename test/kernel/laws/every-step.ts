import { examples } from '../../examples.ts';
import { buildScripts } from '../build-scripts.ts';
import type { Backend } from '../lab.ts';
import { LawBroken } from './law-broken.ts';
import { told, World, type Fault, type Tally } from './world.ts';

/** What goes wrong, round by round: at each step of `up` and of `down` of every example. */
export const stepFaults = ['kill', 'fail', 'TERM', 'HUP', 'INT'] as const satisfies readonly Fault['kind'][];

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
  readonly fault: (typeof stepFaults)[number];
  readonly tally?: Tally;
  /** Steps that are tried, of a run that has `count`; all by default. */
  readonly pick?: (count: number) => readonly number[];
}

/**
 * Goes through the steps of both verbs of an example's host: lets the fault happen at each, and holds what the next run leaves
 * against what an undisturbed one does. Yields behind each step that was tried. Rejects with LawBroken.
 */
export async function* everyStep(
  { name, example, source, host }: ExampleHost,
  { backend, fault, tally, pick = (count) => Array.from({ length: count }, (_, step) => step) }: StepOptions,
): AsyncGenerator<void, void, void> {
  const world = await World.create({ backend, ...(tally && { tally }) });
  try {
    if (host !== undefined) await standIn(world, buildScripts(source, example, host).up);
    await world.install(source, example, host);
    const before = await world.snapshot();
    const ups = await world.steps('up', example);
    const clean = await world.snapshot();
    const downs = await world.steps('down', example);
    await world.same(before, `${name}: down does not leave the host as it was`);

    for (const at of pick(ups)) {
      const what = `${name}: an up with ${fault} at step ${at} of ${ups}`;
      const outcome = await faulty(world, 'up', { kind: fault, at }, example);
      // What goes on by itself, or puts back by itself, is there before the next run.
      if (outcome.code === 0) await world.same(clean, what);
      if (outcome.code === 5 || outcome.code === 3) await world.same(before, what);
      if (outcome.code === 6) throw new LawBroken(what, told(outcome));
      if (at % 2 === 0) {
        await world.ok('up', example);
        await world.same(clean, `up after ${what}`);
      }
      await ends(world, 'down', example);
      await world.same(before, `down after ${what}`);
      yield;
    }
    for (const at of pick(downs)) {
      const what = `${name}: a down with ${fault} at step ${at} of ${downs}`;
      await world.ok('up', example);
      await faulty(world, 'down', { kind: fault, at }, example);
      if (at % 2 === 0) {
        await world.ok('up', example);
        await world.same(clean, `up after ${what}`);
      }
      await ends(world, 'down', example);
      await world.same(before, `down after ${what}`);
      yield;
    }
  } finally {
    await world.dispose();
  }
}

function faulty(world: World, verb: string, fault: Fault, name: string): ReturnType<World['run']> {
  world.tally[fault.kind === 'kill' ? 'killPoints' : 'faults'] += 1;
  return world.run(verb, name, fault);
}

/** A run that was killed before it wrote anything down may leave `down` to say so. */
async function ends(world: World, verb: string, name: string): Promise<void> {
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
