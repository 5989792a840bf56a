import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCluster } from './cluster.ts';
import { backends, type Lab } from './lab.ts';
import { probes } from './probe.ts';
import { install } from './standing.ts';

const inside = `bridge br0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
  container mole
  container sibling`;

/** Starts radvd at a place, which advertises itself and a prefix on its eth0 as soon as it runs, and then every few seconds. */
async function advertise(lab: Lab, at: string, prefix: string): Promise<void> {
  const configuration = `interface eth0 {
    AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4;
    prefix ${prefix} { AdvOnLink on; AdvAutonomous on; };
  };`;
  await lab.ok('echo 1 >/proc/sys/net/ipv6/conf/all/forwarding', { at });
  await lab.start(
    `echo '${configuration}' >/run/radvd.conf
     exec radvd --nodaemon --config /run/radvd.conf --pidfile /run/radvd.pid --logmethod stderr --debug 1 2>&1`,
    { at },
  );
}

/** Waits until a command succeeds. */
async function eventually(lab: Lab, at: string, command: string): Promise<void> {
  await lab.ok(`for try in $(seq 80); do { ${command}; } && exit; sleep 0.1; done; ip -6 addr; ip -6 route; exit 1`, {
    at,
  });
}

describe.each(backends)('router advertisements with iptables-%s', (backend) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await createCluster({
      backend,
      machines: { router: { eth0: 'lan' }, paris: { eth0: 'lan' }, berlin: { eth0: 'lan' } },
    });
    const paris = await install(
      lab,
      `interface eth0 { accept-ra 2 }
       ${inside}
       container credulous { net none; interface eth0 { on br0; accept-ra 1 } }`,
      'lab',
      'paris',
    );
    const berlin = await install(lab, inside, 'lab', 'berlin');
    expect(await paris.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await berlin.up()).toMatchObject({ code: 0, stderr: '' });
    await lab.ok('ip addr add 2001:db8:5::1/64 dev eth0 nodad', { at: 'router' });
    await advertise(lab, 'router', '2001:db8:5::/64');
  }, 120_000);
  afterAll(() => lab.dispose());

  it('a real one still configures an uplink with accept-ra 2, though the host forwards', async () => {
    await eventually(
      lab,
      'paris',
      'ip -6 addr show dev eth0 | grep -q "inet6 2001:db8:5:.*dynamic" && ip -6 route | grep -q "^default via fe80::.* dev eth0 proto ra"',
    );
    await eventually(lab, 'paris', 'ping -c 1 -W 1 2001:db8:5::1 >/dev/null');
    // As the kernel has it, a host that forwards is a router and asks nobody (ip-sysctl.rst, accept_ra).
    expect(await lab.ok('ip -6 addr show dev eth0; ip -6 route', { at: 'berlin' })).not.toMatch(
      /2001:db8:5:|^default/m,
    );
  });

  it('`up` and `check` have nothing against what it brought', async () => {
    const script = '/run/lab/lab-up.sh';
    expect(await lab.ok(`bash ${script} check; bash ${script}`, { at: 'paris' })).toMatch(/changed=0 [^]*changed=0 /);
    expect(await lab.ok('ip -6 route', { at: 'paris' })).toMatch(/default via fe80::.* proto ra/);
  });

  it('one sent by a container changes neither the host nor its siblings', async () => {
    await advertise(lab, 'paris/mole', '2001:db8:bad::/64');
    // It is really sent: who was told to believe it does.
    await eventually(lab, 'paris/credulous', 'ip -6 addr show dev eth0 | grep -q 2001:db8:bad:');
    for (const at of ['paris', 'paris/sibling']) {
      expect(await lab.ok('ip -6 addr; ip -6 route', { at })).not.toContain('2001:db8:bad');
    }
    expect(await lab.ok('ip -6 route show default', { at: 'paris/sibling' })).toMatch(
      /^default via fe80::1 dev eth0 [^\n]*\n$/,
    );
    expect(await lab.ok('ip -6 route show default', { at: 'paris' })).toMatch(
      /^default via fe80::[^\n]* dev eth0 [^\n]*\n$/,
    );
    const expected = { 'paris/sibling ping 2001:db8:5::1': 'open', 'paris ping 2001:db8:5::1': 'open' };
    const card = await lab.ok("ip -6 -o addr show dev eth0 scope link | awk '{ print $4 }'", { at: 'paris' });
    await lab.ok(`ip -6 route add 2001:db8:1::/64 via ${card.trim().replace('/64', '')} dev eth0`, { at: 'router' });
    expect(await probes(lab, expected)).toEqual(expected);
  });
});
