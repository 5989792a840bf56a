import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createCluster } from './cluster.ts';
import { backends, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { countOf, install } from './standing.ts';

const host = (n: number, more = ''): string => `
host h${String(n)} {
  interface eth0 { on lan; address 192.0.2.${String(n)}/24; address 2001:db8::${String(n)}/64 }
  bridge docker0 { bip 10.${String(n)}.0.254/24; fixed-cidr-v6 2001:db8:${String(n)}::/64; addressing sequential; ${more} }
  container a { publish 80${String(n)}:80 }
}`;
const switched = (...hosts: readonly string[]): string =>
  `routes auto; segment lan { 192.0.2.0/24 2001:db8::/64 }${hosts.join('')}`;

const standUp = async (lab: Lab, source: string, names: readonly string[]): Promise<void> => {
  for (const name of names)
    expect(await (await install(lab, source, 't', name)).up()).toMatchObject({ code: 0, stderr: '' });
};

describe.each(backends)('a switched cluster with iptables-%s', (backend) => {
  let lab: Lab;
  const three = switched(host(1), host(2, 'icc off'), host(3, 'allow-from 10.1.0.0/24 2001:db8:1::/64'));
  const names = ['h1', 'h2', 'h3'];
  beforeAll(async () => {
    lab = await createCluster({
      backend,
      machines: { h1: { eth0: 'lan' }, h2: { eth0: 'lan' }, h3: { eth0: 'lan' }, stranger: { eth0: 'lan' } },
    });
    await lab.ok(
      `ip addr add 192.0.2.99/24 dev eth0; ip -6 addr add 2001:db8::99/64 dev eth0 nodad
       for n in 1 2 3; do ip route add 10.$n.0.0/24 via 192.0.2.$n; ip -6 route add 2001:db8:$n::/64 via 2001:db8::$n; done`,
      { at: 'stranger' },
    );
    await standUp(lab, three, names);
    await Promise.all(names.map((name) => serve(lab, `${name}/a`, [80])));
  });
  afterAll(() => lab.dispose());

  it('containers reach each other in two hops under their own addresses, where they are let in', async () => {
    const expected = {
      'h2/a ttl 10.1.0.1': '62',
      'h2/a trace 10.1.0.1': '10.2.0.254 192.0.2.1 10.1.0.1',
      'h2/a ttl 2001:db8:1::1': '62',
      'h2/a tcp 10.1.0.1 80': 'h1/a from 10.2.0.1',
      'h2/a tcp 2001:db8:1::1 80': 'h1/a from 2001:db8:2::1',
      'h2 tcp 10.1.0.1 80': 'h1/a from 192.0.2.2',
      'h1/a tcp 10.3.0.1 80': 'h3/a from 10.1.0.1',
      'h1/a tcp 2001:db8:3::1 80': 'h3/a from 2001:db8:1::1',
      // allow-from names others.
      'h2/a ttl 10.3.0.1': 'closed',
      'h2/a ttl 2001:db8:3::1': 'closed',
      // icc off: through published ports alone.
      'h1/a ttl 10.2.0.1': 'closed',
      'h1/a ttl 2001:db8:2::1': 'closed',
      'h1/a tcp 192.0.2.2 802': 'h2/a from 10.1.0.1',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('strangers on the segment reach what is published, and spoofed addresses lead nowhere', async () => {
    const expected = {
      'stranger ttl 10.1.0.1': 'closed',
      'stranger ttl 2001:db8:1::1': 'closed',
      'stranger tcp 192.0.2.1 801': 'h1/a from 192.0.2.99',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    // To everybody else containers are hidden behind their host, as without a cluster.
    await serve(lab, 'stranger', [80]);
    const outside = { 'h1/a tcp 192.0.2.99 80': 'stranger from 192.0.2.1' };
    expect(await probes(lab, outside)).toEqual(outside);
    // A container's address of the host itself never comes from outside.
    await lab.ok('ip addr add 10.1.0.77/32 dev lo; ip -6 addr add 2001:db8:1::77/128 dev lo nodad', { at: 'stranger' });
    const before = await lab.ok("iptables -t raw -nvxL NETC_t_GUARD | grep 'DROP.*10.1.0.0/24 *0.0.0.0/0'", {
      at: 'h1',
    });
    await lab.run('ping -c 1 -W 1 -I 10.1.0.77 10.1.0.1', { at: 'stranger' });
    const after = await lab.ok("iptables -t raw -nvxL NETC_t_GUARD | grep 'DROP.*10.1.0.0/24 *0.0.0.0/0'", {
      at: 'h1',
    });
    expect(after).not.toBe(before);
  });

  it('a host that is gone takes its routes along, and nothing else', async () => {
    const text = await lab.ok('ip route; ip -6 route', { at: 'h1' });
    const fewer = await install(lab, switched(host(1), host(2, 'icc off')), 't', 'h1');
    const outcome = await fewer.up();
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain('ip route del 10.3.0.0/24 proto 205');
    expect(await lab.ok('ip route; ip -6 route', { at: 'h1' })).toBe(
      text
        .split('\n')
        .filter((line) => !/^(10\.3\.|2001:db8:3:)/.test(line))
        .join('\n'),
    );
    const again = await install(lab, three, 't', 'h1');
    expect((await again.up()).stdout).toMatch(
      /\+ ip route add 10\.3\.0\.0\/24 via 192\.0\.2\.3 dev eth0 proto 205 {2}# t\.net:1 routes auto: h3 over lan/,
    );
    expect(countOf(await again.up(), 'changed')).toBe(0);
    for (const name of names)
      expect(await (await install(lab, three, 't', name)).down()).toMatchObject({ code: 0, stderr: '' });
    expect(await lab.ok('ip route; ip -6 route', { at: 'h1' })).not.toMatch(/proto 205/);
  });
});

describe.each(backends)('a routed cluster with iptables-%s', (backend) => {
  const routed = (n: number): string => `
    host h${String(n)} {
      interface eth0 { on lan; address 2001:db8:${String(n)}::1/64; address fe80::${String(n)}:1/64 }
      bridge docker0 { fixed-cidr-v6 2001:db8:${String(n)}:1::/64; addressing sequential }
      container a
      container b
    }`;
  const source = `routes auto; segment lan
    router r {
      interface eth0 { address 2001:db8::1/64; route default via fe80::1 }
      interface eth1 { on lan; address fe80::1/64 }
    }${routed(1)}${routed(2)}${routed(3)}`;
  let lab: Lab;
  beforeAll(async () => {
    lab = await createCluster({
      backend,
      machines: {
        r: { eth0: 'up', eth1: 'lan', eth2: 'other' },
        h1: { eth0: 'lan' },
        h2: { eth0: 'lan' },
        h3: { eth0: 'lan' },
        internet: { eth0: 'up' },
        other: { eth0: 'other' },
      },
    });
    await standUp(lab, source, ['r', 'h1', 'h2', 'h3']);
    await lab.ok(
      `ip -6 addr add fe80::1/64 dev eth0 nodad; ip -6 addr add 2001:db8:eeee::1/64 dev eth0 nodad
       for n in 1 2 3; do ip -6 route add 2001:db8:$n::/48 via 2001:db8::1 dev eth0 onlink; done`,
      { at: 'internet' },
    );
    await lab.ok('ip -6 addr add 2001:db8:f::2/64 dev eth0 nodad; ip -6 route add default via 2001:db8:f::1', {
      at: 'other',
    });
    await lab.ok('ip -6 addr add 2001:db8:f::1/64 dev eth2 nodad', { at: 'r' });
    await Promise.all(['h2/a', 'internet'].map((at) => serve(lab, at, [80])));
  });
  afterAll(() => lab.dispose());

  it('hosts know their default gateway, the router each host, and containers are three hops apart', async () => {
    expect(
      (await lab.ok('ip -6 route show proto 205', { at: 'h1' }))
        .replaceAll(/ metric.*/g, '')
        .split('\n')
        .sort()
        .join('\n')
        .trim(),
    ).toBe('2001:db8:1:1::/64 dev docker0\ndefault via fe80::1 dev eth0');
    expect(await lab.ok('ip -6 route show proto 205', { at: 'r' })).toContain(
      '2001:db8:1:1::/64 via fe80::1:1 dev eth1',
    );
    const expected = {
      'h1/a ttl 2001:db8:2:1::1': '61',
      'h3/b ttl 2001:db8:1:1::2': '61',
      'h1/a ttl 2001:db8:1:1::2': '64',
      'h1/a tcp 2001:db8:2:1::1 80': 'h2/a from 2001:db8:1:1::1',
      'h1 ttl 2001:db8:2:1::1': '62',
      'r ttl 2001:db8:2:1::1': '63',
      'h1/a tcp 2001:db8:eeee::1 80': 'internet from 2001:db8:1:1::1',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('the world beyond the router reaches no container, and the router leads between declared interfaces alone', async () => {
    const expected = {
      'internet ttl 2001:db8:2:1::1': 'closed',
      'internet ttl 2001:db8:2::1': '63',
      'other ttl 2001:db8:2::1': 'closed',
      'other ttl 2001:db8:f::1': '64',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });
});

describe.each(backends)('hosts that lead on, with iptables-%s', (backend) => {
  it('between two segments, and through a container that forwards', async () => {
    const bridge = (n: number): string =>
      `bridge b { bip 10.${String(n)}.0.254/24; fixed-cidr-v6 2001:db8:${String(n)}::/64; addressing sequential }`;
    const source = `routes auto; segment lan; segment dmz
      host left { interface eth0 { on lan; address 192.0.2.1/24; address 2001:db8::1/64 }; ${bridge(1)}; container a }
      host middle {
        interface eth0 { on lan; address 192.0.2.2/24; address 2001:db8::2/64 }
        interface eth1 { on dmz; address 198.51.100.2/24; address 2001:db8:f::2/64 }
        ${bridge(2)}
        container a
      }
      host right {
        interface eth0 { on dmz; address 198.51.100.3/24; address 2001:db8:f::3/64 }
        ${bridge(3)}
        container gw { ip 10.3.0.1; ip6 2001:db8:3::1; ip-forward on }
        container deep { net none; route default via 10.9.0.1; route ::/0 via 2001:db8:9::1 dev eth0 }
        ptp gw:eth1 10.9.0.1 2001:db8:9::1 -- deep:eth0 10.9.0.2 2001:db8:9::2
      }
      host broad {
        interface eth0 { on lan }
        bridge wide { bip 192.0.2.5/24; port eth0 }
        bridge b { bip 10.5.0.254/24 }
        container a { net bridge:b }
      }`;
    const lab = await createCluster({
      backend,
      machines: {
        left: { eth0: 'lan' },
        middle: { eth0: 'lan', eth1: 'dmz' },
        right: { eth0: 'dmz' },
        broad: { eth0: 'lan' },
        stranger: { eth0: 'lan' },
        guest: { eth0: 'dmz' },
      },
    });
    onTestFinished(() => lab.dispose());
    await standUp(lab, source, ['left', 'middle', 'right', 'broad']);
    await lab.ok('ip addr add 192.0.2.99/24 dev eth0; ip route add 198.51.100.0/24 via 192.0.2.2', { at: 'stranger' });
    await lab.ok('ip addr add 198.51.100.98/24 dev eth0; ip route add 192.0.2.0/24 via 198.51.100.2', { at: 'guest' });
    const expected = {
      'left/a ttl 10.3.0.1': '61',
      'left/a trace 2001:db8:9::2': '2001:db8::1 2001:db8::2 2001:db8:f::3 2001:db8:3::1 2001:db8:9::2',
      'left/a ttl 10.9.0.2': '60',
      'right/deep ttl 10.1.0.1': '60',
      'right/deep ttl 2001:db8:1::1': '60',
      'middle/a ttl 2001:db8:9::2': '61',
      // Over a bridge that stands on the segment.
      'left/a ttl 10.5.0.1': '62',
      'broad/a ttl 10.9.0.2': '60',
      // Not for those who are not of the cluster.
      'stranger ttl 198.51.100.3': 'closed',
      'guest ttl 192.0.2.1': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });
});

describe.each(backends)('a large cluster with iptables-%s', (backend) => {
  it('has few rules, which stand in sync', async () => {
    const hosts = Array.from(
      { length: 40 },
      (_, n) =>
        `host h${String(n)} { interface eth0 { on lan; address 2001:db8::${String(n + 1)}/64 }; bridge b { fixed-cidr-v6 2001:db8:${String(n + 1)}:1::/64 } }`,
    );
    const lab = await createCluster({ backend, machines: { h7: { eth0: 'lan' } } });
    onTestFinished(() => lab.dispose());
    const { up } = await install(lab, `routes auto; segment lan\n${hosts.join('\n')}`, 't', 'h7');
    expect(await up()).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(await up(), 'changed')).toBe(0);
    const rules = (await lab.ok('ip6tables-save', { at: 'h7' }))
      .split('\n')
      .filter((line) => line.includes('-i eth0 -o b'));
    expect(rules.length).toBeLessThan(24);
    expect(rules.join()).toMatch(/-s 2001:db8:20?:1::\/ffff:ffff:ff[0-9a-f]{2}:ffff::/);
  });
});
