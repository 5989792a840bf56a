import fc from 'fast-check';
import { anyEditedTopology } from '../any-topology.ts';
import { placed } from '../difference.ts';
import { foreignActs, foreignLines } from '../foreign.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { World } from '../world.ts';

/** Law 6. */
export const polite = law({
  name: 'polite',
  promise: 'what others made before, while and after a topology stands is never changed, and stays when it is gone',
  quickRuns: 2,
  inputs: fc.record({
    topologies: anyEditedTopology,
    // What is done before `up`, after it, after the `up` of the edited topology; each act once.
    acts: fc.uniqueArray(fc.nat(foreignActs.length - 1), { minLength: 1, maxLength: 9 }),
  }),
  async holds(world, { topologies, acts }) {
    const commands = acts.map((act) => foreignActs[act] ?? '');
    const third = Math.ceil(commands.length / 3);
    const actInTurn = async (turn: number): Promise<void> => {
      for (const command of commands.slice(turn * third, (turn + 1) * third)) await world.lab.ok(command);
    };
    // What they come to on a host without netc.
    const alone = await World.create({
      backend: world.backend,
      processes: world.processes,
      ...(world.bridgeNetfilter && { bridgeNetfilter: world.bridgeNetfilter }),
    });
    try {
      const fresh = await alone.snapshot();
      for (const command of commands.slice(0, 2 * third)) await alone.lab.ok(command);
      const early = foreignLines(fresh, await alone.snapshot());
      for (const command of commands.slice(2 * third)) await alone.lab.ok(command);
      const without = await alone.snapshot();

      await actInTurn(0);
      await world.install(topologies[0]);
      await world.ok('up');
      await actInTurn(1);
      await world.install(topologies[1]);
      await world.ok('up');
      await world.unchanged('check');
      const during = new Set(placed(await world.snapshot()));
      const lost = early.filter((line) => !during.has(line));
      if (lost.length > 0) throw new LawBroken('what others made is not there as they made it', lost.join('\n'));
      await actInTurn(2);
      await world.ok('down');
      await world.same(without, 'after down the host is not as if netc had never been there');
    } finally {
      await alone.dispose();
    }
  },
});
