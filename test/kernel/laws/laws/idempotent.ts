import { anyTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import type { World } from '../world.ts';

/** Packets of the host to itself, so that there is something to count. */
const traffic = 'ping -q -c 1 -W 1 192.0.2.10 >/dev/null; ping -q -c 1 -W 1 192.0.2.20 >/dev/null';
/** The packets that each rule of netc has seen, by table and place. */
async function counts(world: World): Promise<readonly number[]> {
  const { stdout } = await world.lab.run('{ iptables-save -c; ip6tables-save -c; } | grep NETC_.*-j');
  return stdout.split('\n').map((line) => Number(/^\[(\d+):/.exec(line)?.[1] ?? 0));
}

/** Laws 1 and 3. */
export const idempotent = law({
  name: 'idempotent',
  promise:
    'a second `up` changes nothing and keeps counters; `down` leaves the host as it was, and done twice does nothing',
  quickRuns: 3,
  inputs: anyTopology,
  async holds(world, source) {
    const before = await world.snapshot();
    await world.install(source);
    await world.ok('up');
    const clean = await world.snapshot();
    await world.lab.run(traffic);
    await world.unchanged('check');
    await world.unchanged('plan');
    const counted = await counts(world);
    await world.unchanged('up');
    const recounted = await counts(world);
    // Packets may still come by.
    const reset = counted.some((count, index) => (recounted[index] ?? 0) < count);
    if (reset) throw new LawBroken('a second up resets counters', `${counted.join(' ')}\n${recounted.join(' ')}`);
    await world.same(clean, 'a second up changes what is there');
    await world.ok('down');
    await world.same(before, 'down does not leave the host as it was');
    await world.unchanged('down');
    await world.same(before, 'a second down changes what is there');
  },
});
