import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { probes } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, standing, testLab } from './standing.ts';

const two = 'container a { net none }; container b { net none }';

describe.each(backends)('ptp with iptables-%s', (backend) => {
  it('addresses without a length: the full one, and a route to the other end', async () => {
    const { lab } = await standing(
      backend,
      `${two}; ptp a:eth1 10.1.1.1 2001:db8:7::1 -- b:eth1 10.1.1.2 2001:db8:7::2`,
      {
        servers: { b: [80] },
      },
    );
    expect(await lab.ok('ip -n a addr show eth1; ip -n a route; ip -n a -6 route')).toMatch(
      /10\.1\.1\.1\/32[^]*2001:db8:7::1\/128[^]*10\.1\.1\.2 dev eth1[^]*2001:db8:7::2 dev eth1/,
    );
    const expected = {
      'a ping 10.1.1.2': 'open',
      'a ping 2001:db8:7::2': 'open',
      'b ping 10.1.1.1': 'open',
      'a tcp 10.1.1.2 80': 'b from 10.1.1.1',
      'a udp 10.1.1.2 80': 'b from 10.1.1.1',
      'a tcp 2001:db8:7::2 80': 'b from 2001:db8:7::1',
      'host ping 10.1.1.1': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('addresses with a length: as written, and no route of their own', async () => {
    const { lab } = await standing(backend, `${two}; ptp a:eth1 10.25.1.65/16 -- b:eth1 10.25.1.66/16`);
    expect(await lab.ok('ip -n a route')).toBe('10.25.0.0/16 dev eth1 proto kernel scope link src 10.25.1.65 \n');
    const expected = { 'a ping 10.25.1.66': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('several addresses, or none', async () => {
    const { lab } = await standing(
      backend,
      `${two}; ptp a:eth1 10.1.1.1 10.1.1.3 -- b:eth1 10.1.1.2; ptp a:eth2 -- b:eth2`,
    );
    const expected = { 'b ping 10.1.1.3': 'open', 'b ping 10.1.1.1': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await lab.ok('ip -n a -o addr show eth2')).not.toMatch(/inet /);
    expect(await lab.ok('ip -n a -o link show eth2')).toMatch(/UP/);
  });

  it('host end: host and container talk out of band of the bridge', async () => {
    const { lab } = await standing(
      backend,
      'bridge br0 { bip 172.17.42.1/16; icc off }; container a; container b; ptp a:eth1 10.1.1.2 -- host:a0 10.1.1.1',
      { servers: { a: [80], host: [90] } },
    );
    const expected = {
      'host ping 10.1.1.2': 'open',
      'host tcp 10.1.1.2 80': 'a from 10.1.1.1',
      'a tcp 10.1.1.1 90': 'host from 10.1.1.2',
      'a udp 10.1.1.1 90': 'host from 10.1.1.2',
      'a ping 198.51.100.10': 'open',
      'b ping 10.1.1.2': 'closed',
      'a ping 172.17.0.2': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('mtu: a packet of that size passes, a larger one does not', async () => {
    const { lab } = await standing(backend, `${two}; ptp a:eth1 10.1.1.1 -- b:eth1 10.1.1.2 { mtu 9000 }`);
    const expected = { 'a ping 10.1.1.2 9000': 'open', 'b ping 10.1.1.1 9001': 'closed' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('containers of different bridges meet on a pair', async () => {
    const { lab } = await standing(
      backend,
      `bridge br0; bridge br1
       container a { net bridge:br0 }
       container b { net bridge:br1 }
       ptp a:eth1 10.1.1.1 -- b:eth1 10.1.1.2`,
      { servers: { b: [80] } },
    );
    const expected = { 'a tcp 10.1.1.2 80': 'b', 'a ping 198.51.100.10': 'open' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it.each([
    [
      'the host’s end goes on to another container',
      'a:p1 10.1.1.1 -- host:p1 10.1.1.2',
      'b:p1 10.1.1.1 -- host:p1 10.1.1.2',
    ],
    ['from the host to a container', 'a:p1 10.1.1.1 -- host:p1 10.1.1.2', 'a:p1 10.1.1.1 -- b:p9 10.1.1.2'],
    ['the two change places', 'a:p1 10.1.1.1 -- b:p1 10.1.1.2', 'b:p1 10.1.1.2 -- a:p1 10.1.1.1'],
    [
      'two pairs change partners',
      'a:p1 10.1.1.1 -- b:p1 10.1.1.2; ptp c:p1 10.1.2.1 -- d:p1 10.1.2.2',
      'a:p1 10.1.1.1 -- c:p1 10.1.1.2; ptp b:p1 10.1.2.1 -- d:p1 10.1.2.2',
    ],
    [
      'an end in another pair',
      'a:p1 10.1.1.1 -- host:p1 10.1.1.2',
      'b:p1 10.1.1.1 -- a:p1 10.1.1.2; ptp c:p1 10.1.2.1 -- host:p1 10.1.2.2',
    ],
  ])('an edited pair joins other ends: %s', async (_, before, after) => {
    const lab = await testLab({ backend });
    const clean = await snapshot(lab);
    const containers = (pairs: string): string =>
      [...new Set(pairs.match(/[a-d](?=:p)/g))].map((name) => `container ${name} { net none };`).join(' ');
    const topology = (pairs: string): string => `${containers(pairs)} ptp ${pairs}`;
    const first = await install(lab, topology(before));
    expect(await first.up()).toMatchObject({ code: 0, stderr: '' });
    const { up, down } = await install(lab, topology(after));
    expect(await up()).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(await up('check'), 'changed')).toBe(0);
    const evolved = await snapshot(lab);
    expect(await down()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(clean);
    expect(await up()).toMatchObject({ code: 0, stderr: '' });
    expect(await snapshot(lab)).toBe(evolved);
  });
});
