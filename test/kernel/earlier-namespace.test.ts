import { describe, expect, it, onTestFinished } from 'vitest';
import { backends, type Lab } from './lab.ts';
import { World } from './laws/world.ts';
import { standInFor } from './stand-in.ts';

/** Starts a process with a network namespace of its own, in which loopback is up, and returns its process id. */
async function startProcess(lab: Lab): Promise<string> {
  await lab.start(`unshare -n bash -c 'ip link set lo up; echo $$ >/run/lab/pid; echo ready; exec sleep 300'`);
  return (await lab.ok('cat /run/lab/pid')).trim();
}

/** What a script may have changed in the namespaces of processes. */
async function inside(lab: Lab, ...pids: readonly string[]): Promise<string> {
  const look = `ip -o addr | sed 's/^[0-9]*: //' | sort; ip route show table all | sort; ip -6 route show table all | sort; ip rule; iptables-save | grep ^-; ip6tables-save | grep ^-
    grep -sr '' /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv4/conf /proc/sys/net/ipv6/conf || :`;
  return lab.ok(pids.map((pid) => `echo ${pid}; nsenter -t ${pid} -n sh -c "${look}"`).join('\n'));
}

const modem = (runtime: string, other: string): string =>
  `bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
   container other { runtime ${other} }
   container modem { runtime ${runtime}; ip-forward on; route 10.99.0.0/16 via 172.17.42.1; masquerade out eth0; firewall { allow tcp dport 22 }; publish 8080:80 }
   ptp modem:p0 10.9.0.1/30 -- other:p0 10.9.0.2/30`;

/** A host with two processes, and what each of `runtimes` makes of their ids. */
async function prepared(
  backend: 'nft' | 'legacy',
  runtimes: (a: string, b: string) => readonly [string, string],
  other?: 'process',
): Promise<{ world: World; pids: readonly string[]; sources: readonly string[]; before: readonly string[] }> {
  const world = await World.create({ backend });
  onTestFinished(() => world.dispose());
  const pids = [await startProcess(world.lab), await startProcess(world.lab), await startProcess(world.lab)];
  const [a = '', b = '', c = ''] = pids;
  const sources = runtimes(a, b).map((runtime) => modem(runtime, other === 'process' ? `pid:${c}` : 'netns'));
  return { world, pids, sources, before: [await world.snapshot(), await inside(world.lab, ...pids)] };
}

const ofProcesses = (a: string, b: string): readonly [string, string] => [`pid:${a}`, `pid:${b}`];

describe.each(backends)('a name that gets another namespace, with iptables-%s', (backend) => {
  it.each([
    ['from one process to another', undefined, ofProcesses],
    ['with a pair to a third process', 'process' as const, ofProcesses],
    ['from a process to a namespace of its own', undefined, (a: string) => [`pid:${a}`, 'netns'] as const],
    ['from its own namespace to a process', undefined, (a: string) => ['netns', `pid:${a}`] as const],
  ])('%s: nothing stays in the earlier one', async (_, other, runtimes) => {
    const { world, pids, sources, before } = await prepared(backend, runtimes, other);
    const [first = '', second = ''] = sources;
    await world.install(second);
    await world.ok('up');
    const fresh = [await world.snapshot(), await inside(world.lab, ...pids)];
    await world.ok('down');
    expect([await world.snapshot(), await inside(world.lab, ...pids)]).toEqual(before);
    await world.install(first);
    await world.ok('up');
    await world.install(second);
    await world.ok('up');
    await world.unchanged('check');
    expect([await world.snapshot(), await inside(world.lab, ...pids)]).toEqual(fresh);
    await world.ok('down');
    // `down` of a script that never ran takes away what the records say, wherever that is.
    await world.install(first);
    await world.ok('up');
    await world.install(second);
    await world.ok('down');
    expect([await world.snapshot(), await inside(world.lab, ...pids)]).toEqual(before);
  });

  it('from that of the host to one of its own, and back', async () => {
    const world = await World.create({ backend });
    onTestFinished(() => world.dispose());
    const before = await world.snapshot();
    const sources = ['container web { net host }', 'bridge lan\ncontainer web { net bridge:lan; publish 8080:80 }'];
    const fresh: string[] = [];
    for (const source of sources) {
      await world.install(source);
      await world.ok('up');
      fresh.push(await world.snapshot());
      await world.ok('down');
    }
    for (const index of [0, 1, 0]) {
      await world.install(sources[index] ?? '');
      await world.ok('up');
      await world.unchanged('check');
      expect(await world.snapshot()).toBe(fresh[index]);
    }
    await world.ok('down');
    expect(await world.snapshot()).toBe(before);
  });

  it.each([0.2, 0.4, 0.7])('a change that is killed when %d of it is done is taken up', async (part) => {
    const { world, pids, sources, before } = await prepared(backend, ofProcesses);
    const [first = '', second = ''] = sources;
    await world.install(first);
    await world.ok('up');
    await world.install(second);
    const at = Math.floor(part * (await world.steps('up')));
    const fresh = [await world.snapshot(), await inside(world.lab, ...pids)];
    // On with it, back, away with it.
    for (const next of ['on', 'back', 'down']) {
      await world.install(first);
      await world.ok('up');
      const earlier = [await world.snapshot(), await inside(world.lab, ...pids)];
      await world.install(second);
      await world.run('up', 'lab', { kind: 'kill', at });
      if (next === 'back') await world.install(first);
      await world.ok(next === 'down' ? 'down' : 'up');
      const wanted = { on: fresh, back: earlier, down: before }[next];
      expect([await world.snapshot(), await inside(world.lab, ...pids)], next).toEqual(wanted);
    }
  });

  it('a run that fails comes back to the earlier one', async () => {
    const { world, pids, sources } = await prepared(backend, ofProcesses);
    const [first = '', second = ''] = sources;
    await world.install(first);
    await world.ok('up');
    const earlier = [await world.snapshot(), await inside(world.lab, ...pids)];
    await world.install(second);
    for (const at of [10, 15, 20]) {
      const { code, stderr } = await world.run('up', 'lab', { kind: 'fail', at });
      expect({ code, stderr }).toMatchObject({ code: 5 });
      expect([await world.snapshot(), await inside(world.lab, ...pids)], `step ${at}`).toEqual(earlier);
    }
  });
});

it.each([
  ['before', ''],
  ['after', 'real "$@"; '],
])('a change that is killed just %s what the earlier one had is recorded apart', async (_, first) => {
  const { world, pids, sources, before } = await prepared('nft', ofProcesses);
  // What the two had is not the same.
  await world.lab.ok(`nsenter -t ${pids[1] ?? ''} -n sysctl -qw net.ipv4.ip_forward=1`);
  const [snapshotBefore = '', ofA = ''] = before;
  const insideBefore = await inside(world.lab, ...pids);
  expect(insideBefore).not.toBe(ofA);
  for (const next of ['up', 'down', 'back']) {
    const [a = '', b = ''] = sources;
    await world.install(a);
    await world.ok('up');
    await world.install(b);
    const allow = await standInFor(
      world.lab,
      'mv',
      `[[ \${!#} != /run/netc/@shared ]] || ! grep -q modem@ "$2" || { ${first}kill -KILL 0; }`,
    );
    expect(await world.run('up')).toMatchObject({ code: -1 });
    await allow();
    if (next === 'back') await world.install(a);
    if (next !== 'down') await world.ok('up');
    await world.ok('down');
    expect([await world.snapshot(), await inside(world.lab, ...pids)], next).toEqual([snapshotBefore, insideBefore]);
  }
});
