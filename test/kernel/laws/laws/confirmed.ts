import fc from 'fast-check';
import { watchdogGone } from '../../watchdog-gone.ts';
import { anyEditedTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { told } from '../world.ts';

/** `up --confirm`, over an earlier network. */
export const confirmed = law({
  name: 'confirmed',
  promise: 'what `up --confirm` made stays when it is confirmed, and else what stood before comes back',
  quickRuns: 1,
  inputs: fc.record({ topologies: anyEditedTopology, confirms: fc.boolean() }),
  async holds(world, { topologies, confirms }) {
    await world.install(topologies[0]);
    await world.ok('up');
    const before = await world.snapshot();
    await world.install(topologies[1]);
    const armed = await world.run(`up --confirm ${confirms ? 600 : 2}`);
    // One that takes longer than it has is interrupted by the watchdog.
    if (armed.code !== 0 && (confirms || armed.code !== 5)) throw new LawBroken('up --confirm', told(armed));
    const outcome = confirms ? await world.run('confirm') : armed;
    if (outcome.code !== armed.code) throw new LawBroken('confirm', told(outcome));
    // It looks once a second.
    await watchdogGone(world.lab, confirms ? 10 : 30).catch((error: unknown) => {
      throw new LawBroken('the watchdog goes on', String(error));
    });
    if (confirms) await world.unchanged('check');
    else await world.same(before, 'nobody confirmed, and what stood before is not there');
    await world.ok('down');
  },
});
