import fc from 'fast-check';
import { anyMoment, killAt, lengths } from '../any-moment.ts';
import { anyTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { told, type Fault, type World } from '../world.ts';

/** Law 2, for SIGKILL. */
export const convergent = law({
  name: 'convergent',
  promise:
    'whatever moment a run was killed at, the next `up` reaches the state of an undisturbed one, and `down` leaves nothing',
  quickRuns: 1,
  inputs: fc.record({
    source: anyTopology,
    ups: fc.array(anyMoment, { minLength: 2, maxLength: 2 }),
    downs: fc.array(anyMoment, { minLength: 2, maxLength: 2 }),
  }),
  async holds(world, { source, ups, downs }) {
    const before = await world.snapshot();
    await world.install(source);
    const length = await lengths(world);
    await world.same(before, 'down does not leave the host as it was');
    await world.ok('up');
    const clean = await world.snapshot();
    for (const moment of downs) {
      await killed(world, 'down', killAt(moment, length.down));
      await world.ok('up');
      await world.same(clean, `up after a down killed at ${JSON.stringify(moment)}`);
    }
    for (const moment of ups) {
      await killed(world, 'down', killAt(moment, length.down));
      await afterKill(world, 'down');
      await world.same(before, `down after a down killed at ${JSON.stringify(moment)}`);
      await killed(world, 'up', killAt(moment, length.up));
      await world.ok('up');
      await world.same(clean, `up after an up killed at ${JSON.stringify(moment)}`);
    }
    await world.ok('down');
    for (const moment of [...ups, ...downs]) {
      await killed(world, 'up', killAt(moment, length.up));
      await afterKill(world, 'down');
      await world.same(before, `down after an up killed at ${JSON.stringify(moment)}`);
    }
  },
});

async function killed(world: World, verb: string, fault: Fault): Promise<void> {
  world.tally.killPoints += 1;
  await world.run(verb, 'lab', fault);
}

/** A run that was killed before it wrote anything down may leave `down` to say so. */
async function afterKill(world: World, verb: string): Promise<void> {
  const outcome = await world.run(verb);
  if (outcome.code !== 0) throw new LawBroken(`${verb} after a kill does not end well`, told(outcome));
}
