import { describe, expect, it } from 'vitest';
import { backends } from './lab.ts';
import { probes } from './probe.ts';
import { snapshot } from './snapshot.ts';
import { countOf, install, standing, testLab } from './standing.ts';

const topology = (more = ''): string => `${more}
interface eth0 { address 2001:db8:ffff::10/64; proxy-ndp on }
bridge docker0 { fixed-cidr-v6 2001:db8:ffff::c008/125; addressing sequential }
container a
container b
`;

describe.each(backends)('proxy-ndp with iptables-%s', (backend) => {
  it('answers on the link for containers inside its prefix, at once, and for nobody else', async () => {
    const { lab } = await standing(backend, topology(), { servers: { neighbour: [80] } });
    const expected = {
      'a ping 2001:db8:ffff::20': 'open',
      'b tcp 2001:db8:ffff::20 80': 'neighbour from 2001:db8:ffff::c00a',
      // Resolved, and dropped: nothing was published.
      'neighbour ping 2001:db8:ffff::c009': 'closed',
      'neighbour ping 2001:db8:ffff::c00b': 'closed',
    };
    expect(await probes(lab, expected)).toEqual(expected);
    const neighbours = await lab.ok('ip -6 neigh show dev eth0', { at: 'neighbour' });
    const { address } = JSON.parse((await lab.ok('ip -j link show eth0')).slice(1, -2)) as { address: string };
    expect(neighbours).toContain(`2001:db8:ffff::c009 lladdr ${address}`);
    expect(neighbours).toMatch(/2001:db8:ffff::c00b +(FAILED|INCOMPLETE)/);
  });

  it('lets neighbours reach a container where nothing is filtered', async () => {
    const { lab } = await standing(backend, topology('iptables off'), { servers: { a: [80] } });
    const expected = { 'neighbour tcp 2001:db8:ffff::c009 80': 'a from 2001:db8:ffff::20' };
    expect(await probes(lab, expected)).toEqual(expected);
  });

  it('is checked, mended, evolves with the containers, and goes', async () => {
    const lab = await testLab({ backend });
    await lab.ok('ip -6 neigh add proxy 2001:db8:ffff::77 dev eth0');
    const before = await snapshot(lab);
    const host = await install(lab, topology());
    expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
    expect(countOf(await host.up(), 'changed')).toBe(0);
    await lab.ok('ip -6 neigh del proxy 2001:db8:ffff::c009 dev eth0; echo 0 >/proc/sys/net/ipv6/conf/eth0/proxy_ndp');
    const check = await host.up('check');
    expect(check.code).toBe(2);
    expect(check.stdout).toContain(
      '+ wanted: ip neigh add proxy 2001:db8:ffff::c009 dev eth0 protocol 205; found: nothing',
    );
    expect(check.stdout).toContain('wanted: sysctl -w net/ipv6/conf/eth0/proxy_ndp=1; found: 0');
    expect(countOf(await host.up(), 'changed')).toBe(2);
    const fewer = await install(lab, topology().replace('container a\n', ''));
    expect((await fewer.up()).stdout).toContain('ip neigh del proxy 2001:db8:ffff::c00a dev eth0');
    expect(await lab.ok("ip -6 neigh show proxy | cut -d ' ' -f 1 | sort")).toBe(
      '2001:db8:ffff::77\n2001:db8:ffff::c009\n',
    );
    expect((await fewer.down()).code).toBe(0);
    expect(await snapshot(lab)).toBe(before);
  });

  it('forwards with a closed policy where there is no rule to make, and is in sync then', async () => {
    const { lab, up } = await standing(backend, 'interface eth0 { address 2001:db8:ffff::c/64; proxy-ndp on }');
    expect(await lab.ok('ip6tables -S FORWARD')).toBe('-P FORWARD DROP\n');
    expect(countOf(await up('check'), 'changed')).toBe(0);
  });
});
