import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCluster } from './cluster.ts';
import { backends, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { install } from './standing.ts';

const one = (address: string, network: string): string =>
  `interface eth0 { address ${address}/24; up on }
   bridge br0 { bip ${network}.254/24; fixed-cidr-v6 2001:db8:1::/64 }
   container web { hostname www; publish 8080:80 }`;

describe.each(backends)('cluster with iptables-%s', (backend) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await createCluster({
      backend,
      machines: { paris: { eth0: 'lan' }, berlin: { eth0: 'lan', eth1: 'dmz' }, rome: { eth0: 'dmz' } },
    });
    const paris = await install(lab, one('192.0.2.1', '10.1.0'), 'one', 'paris');
    const berlin = await install(lab, one('192.0.2.2', '10.2.0'), 'one', 'berlin');
    expect(await paris.up()).toMatchObject({ code: 0, stderr: '' });
    expect(await berlin.up()).toMatchObject({ code: 0, stderr: '' });
    await Promise.all(['paris/web', 'berlin/web'].map((at) => serve(lab, at, [80])));
  });
  afterAll(() => lab.dispose());

  it('machines meet on their segment, and containers of one name do not', async () => {
    const expected = {
      'paris tcp 192.0.2.2 8080': 'berlin/web from 192.0.2.1',
      'berlin tcp 192.0.2.1 8080': 'paris/web from 192.0.2.2',
      'paris/web tcp 192.0.2.2 8080': 'berlin/web from 192.0.2.1',
      'paris/web ttl 192.0.2.2': '63',
      'berlin ttl 192.0.2.1': '64',
      'paris/web trace 192.0.2.2': '10.1.0.254 192.0.2.2',
      'rome ttl 192.0.2.1': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('each machine has files, processes and a name of its own', async () => {
    for (const [machine, address] of Object.entries({ paris: '10.1.0.1', berlin: '10.2.0.1' })) {
      expect(await lab.ok('cat /etc/hosts', { at: `${machine}/web` })).toContain(address);
      expect(await lab.ok('hostname; cat /etc/hostname', { at: machine })).toBe(`${machine}\n${machine}\n`);
      expect(await lab.ok('ls /run/netns', { at: machine })).toBe('web\n');
    }
    expect(await lab.ok('ls /run/netns /etc/netns 2>/dev/null || true', { at: 'rome' })).toBe('');
    expect(await lab.ok('cat /proc/1/cmdline', { at: 'rome' })).toContain('machine-init.bash');
  });

  it('segments are bridges of a switch, and a cable can be pulled', async () => {
    expect(await lab.ok('ip -br link show type bridge', { at: 'switch' })).toMatch(/^lan .*\ndmz .*\n$/);
    await lab.ok('ip link set dev eth0 down', { at: 'berlin' });
    expect(await lab.ok('ip -o link show eth0', { at: 'paris' })).toContain('LOWER_UP');
    expect(await probes(lab, { 'paris ttl 192.0.2.2': 'closed' })).toEqual({ 'paris ttl 192.0.2.2': 'closed' });
  });
});
