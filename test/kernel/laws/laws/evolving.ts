import { anyEditedTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { linkIndexes } from '../link-indexes.ts';

/** Law 4. */
export const evolving = law({
  name: 'evolving',
  promise:
    '`up` of an edited topology over the old one gives what it gives on a fresh host, and what it does not name it does not touch',
  quickRuns: 2,
  inputs: anyEditedTopology,
  async holds(world, [first, second]) {
    const before = await world.snapshot();
    await world.install(first);
    await world.ok('up');
    const linksBefore = await linkIndexes(world.lab);
    await world.install(second);
    const { stdout } = await world.ok('up');
    const evolved = await world.snapshot();
    const linksAfter = new Set(await linkIndexes(world.lab));
    const remade = linksBefore.filter((line) => {
      const [space = '', link = ''] = line.split(' ');
      return !linksAfter.has(line) && !stdout.includes(link) && !stdout.includes(`netns del ${space}`);
    });
    if (remade.length > 0) throw new LawBroken('a link that was not named was made anew or is gone', remade.join('\n'));
    await world.unchanged('check');
    await world.ok('down');
    await world.same(before, 'down after an evolved up does not leave the host as it was');
    await world.ok('up');
    await world.same(evolved, 'an up over an earlier topology differs from one on a fresh host (-: evolved, +: fresh)');
  },
});
