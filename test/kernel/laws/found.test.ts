import { describe, it, onTestFinished } from 'vitest';
import { backends } from '../lab.ts';
import { evolving } from './laws/evolving.ts';
import { World } from './world.ts';

/** Edits that left something of the earlier topology behind, as runs of the laws have found, and what was alike. */
const edits: readonly (readonly [what: string, before: string, after: string])[] = [
  ['iptables off', 'bridge lan\ncontainer web { publish 20000:80 }', 'iptables off\nbridge lan\ncontainer web'],
  [
    'a bridge without an address, a container that forwards no more, one that heeds router advertisements',
    `bridge lan
     container web { publish 20000:80 }
     container box { net none; ip-forward on; interface eth0 { on lan } }`,
    `bridge lan { bip none }
     container web { net none }
     container box { net none; interface eth0 { on lan; accept-ra 2 } }`,
  ],
];

describe.each(backends)('edits with iptables-%s', (backend) => {
  it.each(edits)('%s, and back', async (_, before, after) => {
    const world = await World.create({ backend });
    onTestFinished(() => world.dispose());
    await evolving.holds(world, [before, after]);
    await world.ok('down');
    await evolving.holds(world, [after, before]);
  });
});
