import fc from 'fast-check';
import { anyTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { told } from '../world.ts';

const verbs = fc.constantFrom('up', 'up', 'down', 'check', 'plan');

/** A topology that shares nothing but the host with any other: of its own names, networks and ports. */
const neighbours = [
  'bridge nb1 { bip 10.31.0.1/24; icc off }\ncontainer nc1 { publish 31001:80 }',
  'bridge nb2 { bip 10.32.0.1/24; fixed-cidr-v6 2001:db8:32::/64 }\ncontainer nc2 { publish 31002:80; dns 192.0.2.3 }',
];

/** Law 9. */
export const oneAtATime = law({
  name: 'one at a time',
  promise: 'runs at once, of one topology or of several, take turns, and what topologies share goes with the last one',
  quickRuns: 1,
  inputs: fc.record({
    source: anyTopology,
    schedule: fc.array(fc.tuple(verbs, fc.nat(2)), { minLength: 2, maxLength: 8 }),
  }),
  async holds(world, { source, schedule }) {
    const names = ['lab', 'one', 'two'];
    const before = await world.snapshot();
    await world.install(source);
    for (const [index, neighbour] of neighbours.entries()) await world.install(neighbour, names[index + 1]);
    for (const name of names) await world.ok('up', name);
    const clean = await world.snapshot();
    for (const name of names) await world.ok('down', name);
    await world.same(before, 'three topologies taken down in the order in which they came');
    const outcomes = await Promise.all(
      schedule.map(async ([verb, which]) => ({ verb, which, outcome: await world.run(verb, names[which]) })),
    );
    world.tally.concurrentRuns += schedule.length;
    for (const { verb, outcome } of outcomes) {
      const fine = outcome.stderr === '' && (outcome.code === 0 || (verb === 'check' && outcome.code === 2));
      if (!fine) throw new LawBroken(`${verb} beside other runs`, told(outcome));
    }
    await Promise.all(names.map((name) => world.ok('up', name)));
    // Whose jump stands before whose is as they came.
    await world.sameInAnyOrder(clean, 'three topologies brought up at once, after other runs at once');
    for (const name of names) await world.unchanged('check', name);
    await Promise.all(names.map((name) => world.ok('down', name)));
    await world.same(before, 'three topologies taken down at once');
  },
});
