import fc from 'fast-check';
import { anyTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { anyPart } from '../any-moment.ts';
import { told, type Fault } from '../world.ts';

const kinds: readonly Fault['kind'][] = ['fail', 'TERM', 'INT', 'HUP'];

/** Law 7, on a fresh host. */
export const allOrNothing = law({
  name: 'all or nothing',
  promise: 'when a command fails or the run is interrupted, what it changed is undone and the exit is 5',
  quickRuns: 2,
  inputs: fc.record({
    source: anyTopology,
    faults: fc.array(fc.record({ kind: fc.constantFrom(...kinds), part: anyPart }), { minLength: 3, maxLength: 3 }),
  }),
  async holds(world, { source, faults }) {
    const before = await world.snapshot();
    await world.install(source);
    const steps = await world.steps('up');
    const clean = await world.snapshot();
    await world.ok('down');
    for (const { kind, part } of faults) {
      const at = Math.floor(part * steps);
      world.tally.faults += 1;
      const outcome = await world.run('up', 'lab', { kind, at });
      const what = `an up with ${kind} at step ${at} of ${steps}`;
      if (outcome.code === 0) {
        // The signal came behind the last change, or what failed was of no consequence.
        await world.same(clean, what);
        await world.ok('down');
      } else if (outcome.code === 5 || outcome.code === 3) {
        await world.same(before, what);
      } else if (outcome.code === -1 && kind !== 'fail') {
        // A signal from before the first change ends the run as it ends any process.
        await world.ok('down');
        await world.same(before, what);
      } else throw new LawBroken(what, told(outcome));
    }
    await world.ok('up');
    await world.same(clean, 'an up after failed ones');
  },
});
