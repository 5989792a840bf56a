import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends, createLab, type Lab } from './lab.ts';
import { probes, serve } from './probe.ts';
import { install } from './standing.ts';

const source = readFileSync(new URL('../../examples/fopnp/fopnp.net', import.meta.url), 'utf8');

/** What its authors' README and scripts say of the playground, with real packets: 64 less the routers on the way back. */
describe.each(backends)('the fopnp playground with iptables-%s', (backend) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await createLab({ backend });
    const host = await install(lab, source, 'fopnp');
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    await Promise.all([
      ...['h1', 'h2', 'h3', 'h4'].map((at) => serve(lab, at, [22])),
      serve(lab, 'www', [80, 443]),
      serve(lab, 'backbone', [53]),
    ]);
  });
  afterAll(() => lab.dispose());

  it('packets take the way of the book, in so many hops', async () => {
    const expected = {
      'h1 ttl 10.130.1.4': '60',
      'h1 trace 10.130.1.4': '192.168.1.1 10.25.1.1 10.1.1.1 10.130.1.1 10.130.1.4',
      'h4 ttl 10.130.1.2': '60',
      'www ttl 10.25.1.65': '61',
      'backbone ttl 10.130.1.4': '63',
      'backbone ttl 10.25.1.66': '63',
      'h1 ttl 192.168.1.12': '64',
      'h1 ttl 192.168.1.1': '64',
      'h4 ttl 192.168.1.1': '64',
      'ftp ttl 10.130.1.3': '64',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('two things fail, as they must', async () => {
    const expected = {
      // A private address: the backbone has no route to it.
      'www ttl 192.168.1.11': 'net unreachable from 10.1.1.1',
      // The other modem seems to be on the same link, and nobody there answers for it.
      'modemB ttl 10.25.1.65': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    expect(await lab.ok('ip neigh show 10.25.1.65', { at: 'modemB' })).toMatch(/ dev eth0 +(INCOMPLETE|FAILED)/);
  });

  it('modems masquerade what leaves the homes, which have the same addresses and do not meet', async () => {
    const expected = {
      'h1 tcp 10.130.1.4 80': 'www from 10.25.1.65',
      'h4 tcp 10.130.1.4 443': 'www from 10.25.1.66',
      'h3 udp 10.1.1.1 53': 'backbone from 10.25.1.65',
      'h1 ping 192.168.1.14': 'closed',
      'ftp tcp 10.130.1.4 80': 'www from 10.130.1.2',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('names lead everywhere', async () => {
    const resolve = async (at: string, name: string): Promise<string> =>
      (await lab.ok(`getent ahostsv4 ${name} | awk '{ print $1 }' | uniq`, { at })).trim();
    expect(await resolve('h1', 'www.example.com')).toBe('10.130.1.4');
    expect(await resolve('h4', 'www')).toBe('10.130.1.4');
    expect(await resolve('mail', 'ftp.example.com')).toBe('10.130.1.2');
    expect(await resolve('backbone', 'h3')).toBe('192.168.1.13');
    expect(await resolve('isp', 'isp')).toBe('10.25.1.1');
    const expected = { 'h2 tcp www.example.com 80': 'www from 10.25.1.65' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('SSH of the homes’ machines is published to the host alone', async () => {
    const expected = {
      'host tcp 127.0.0.1 2201': 'h1',
      'host tcp 127.0.0.1 2202': 'h2',
      'host tcp 127.0.0.1 2203': 'h3',
      'host tcp 127.0.0.1 2204': 'h4',
      'neighbour tcp 192.0.2.10 2201': 'closed',
      'h1 tcp 198.51.100.10 80': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('forwarding is on exactly where it is needed', async () => {
    const forwards: string[] = [];
    for (const at of (await lab.ok('ls /run/netns')).trim().split('\n')) {
      if ((await lab.ok('cat /proc/sys/net/ipv4/ip_forward', { at })) === '1\n') forwards.push(at);
    }
    expect(forwards).toEqual(['backbone', 'example', 'isp', 'modemA', 'modemB']);
    const needs: Readonly<Record<string, string>> = {
      backbone: 'isp ping 10.130.1.4',
      example: 'backbone ping 10.130.1.4',
      isp: 'backbone ping 10.25.1.65',
      modemA: 'h1 ping 10.1.1.1',
      modemB: 'h4 ping 10.1.1.1',
    };
    for (const [at, probe] of Object.entries(needs)) {
      expect(await probes(lab, { [probe]: 'open' })).toEqual({ [probe]: 'open' });
      await lab.ok('echo 0 >/proc/sys/net/ipv4/ip_forward', { at });
      expect(await probes(lab, { [probe]: 'closed' })).toEqual({ [probe]: 'closed' });
      await lab.ok('echo 1 >/proc/sys/net/ipv4/ip_forward', { at });
    }
  });
});
