import { describe, expect, it, onTestFinished } from 'vitest';
import { backends } from '../lab.ts';
import { evolving } from './laws/evolving.ts';
import { idempotent } from './laws/idempotent.ts';
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
  [
    'routes that lead elsewhere',
    `route 10.90.0.0/16 via 192.0.2.20
     route 10.90.0.0/16 via 192.0.2.254 metric 7
     route 2001:db8:90::/64 via 2001:db8:ffff::20
     route 2001:db8:90::/64 via 2001:db8:ffff::254 metric 7
     route default via 2001:db8:ffff::20 metric 9
     route 10.91.0.1/32 dev eth1`,
    `route 10.90.0.0/16 via 192.0.2.254
     route 10.90.0.0/16 via 192.0.2.20 metric 7
     route 2001:db8:90::/64 via 2001:db8:ffff::254
     route 2001:db8:90::/64 via 2001:db8:ffff::20 metric 7
     route default via 2001:db8:ffff::254 metric 9
     route 10.91.0.1/32 via 192.0.2.20`,
  ],
  [
    'a route that says its interface now',
    'bridge lan { bip 10.20.0.1/24 }\nroute 10.90.0.0/16 via 10.20.0.9; route 10.91.0.0/16 via 192.0.2.20',
    'bridge lan { bip 10.20.0.1/24 }\nroute 10.90.0.0/16 via 10.20.0.9 dev lan; route 10.91.0.0/16 via 10.20.0.9',
  ],
  [
    'an interface on another bridge',
    'interface eth1 { on lan }\nbridge lan\ncontainer web',
    'interface eth1 { on dmz.1 }\nbridge dmz.1\ncontainer web',
  ],
  [
    'an interface on a bridge of the host',
    'interface eth1 { on lan }\nbridge lan\nbridge old0 { existing }',
    'interface eth1 { on old0 }\nbridge lan\nbridge old0 { existing }',
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

  it('containers that bear words of the tables of a script', async () => {
    const world = await World.create({ backend });
    onTestFinished(() => world.dispose());
    const names = ['a', 'borrowed', 'rules', 'files', 'none', 'live', 'END'];
    await idempotent.holds(
      world,
      `bridge lan { bip 10.20.0.1/24; icc off }\n${names.map((name, index) => `container ${name} { publish ${20_000 + index}:80 }\n`).join('')}`,
    );
  });

  it('another address of a process that runs already, and no route, and back', async () => {
    const world = await World.create({ backend });
    onTestFinished(() => world.dispose());
    await world.lab.start(`unshare -n bash -c 'ip link set lo up; echo $$; exec sleep 300'`);
    const pid = (await world.lab.ok('pgrep -x -f "sleep 300"')).trim();
    const bridge = `bridge lan { bip 10.20.0.1/24 }\ncontainer a { runtime pid:${pid}`;
    const edit = [`${bridge}; ip 10.20.0.7; route 10.90.0.0/16 via 10.20.0.9 }`, `${bridge}; ip 10.20.0.8 }`] as const;
    await evolving.holds(world, edit);
    await world.ok('down');
    await evolving.holds(world, [edit[1], edit[0]]);
  });

  it('an edit of routes that fails leaves the earlier ones, metric and all', async () => {
    const world = await World.create({ backend });
    onTestFinished(() => world.dispose());
    const sources = [
      'route 10.90.0.0/16 via 192.0.2.20 metric 7',
      'route 10.90.0.0/16 via 192.0.2.254 metric 7\nroute 10.91.0.0/16 via 192.0.2.254',
    ] as const;
    const codes: number[] = [];
    for (let at = 0; at < 12; at++) {
      await world.install(sources[0]);
      await world.ok('up');
      const earlier = await world.snapshot();
      await world.install(sources[1]);
      const { code } = await world.run('up', 'lab', { kind: 'fail', at });
      codes.push(code);
      if (code !== 0) await world.same(earlier, `step ${at}`);
    }
    expect(codes).toContain(5);
    expect(codes).not.toContain(6);
  });

  it('a route that another topology has led elsewhere is refused', async () => {
    const world = await World.create({ backend });
    onTestFinished(() => world.dispose());
    await world.install('route 10.90.0.0/16 via 192.0.2.20', 'one');
    await world.install('route 10.90.0.0/16 via 192.0.2.254', 'two');
    await world.ok('up', 'one');
    const before = await world.snapshot();
    expect(await world.run('up', 'two')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('there is another route already: 10.90.0.0/16 via 192.0.2.20 dev eth0') as string,
    });
    await world.same(before, 'after a refusal');
  });
});
