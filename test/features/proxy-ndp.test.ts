import { describe, expect, it } from 'vitest';
import { lines, plan } from './support.ts';

const proxied = (text: string): readonly string[] =>
  lines(plan(text)).filter((line) => /proxy_ndp|ipv6.*proxy_delay|neigh add/.test(line));

describe('proxy-ndp', () => {
  it('has an entry for each container address inside the prefix, and no other', () => {
    expect(
      proxied(`
        interface eth0 { address 2001:db8::c001/64; proxy-ndp on }
        interface eth1 { address 2001:db8:5::1/64 }
        bridge in { fixed-cidr-v6 2001:db8::c008/125; addressing sequential }
        bridge out { fixed-cidr-v6 2001:db8:5:1::/64; addressing sequential }
        container a { net bridge:in }
        container b { net bridge:in }
        container c { net bridge:out; interface eth1 { on in; address 2001:db8::c00e/125 } }
        ptp host:c9 2001:db8::c100 -- c:eth9 2001:db8::c101
      `),
    ).toEqual([
      'host*: @ipv6 sysctl net/ipv6/conf/eth0/proxy_ndp=1',
      'host*: @ipv6 sysctl net/ipv6/neigh/eth0/proxy_delay=0',
      'host*: neigh add proxy 2001:db8::c009 dev eth0 protocol 205',
      'host*: neigh add proxy 2001:db8::c00a dev eth0 protocol 205',
      'host*: neigh add proxy 2001:db8::c00e dev eth0 protocol 205',
      'host*: neigh add proxy 2001:db8::c101 dev eth0 protocol 205',
    ]);
  });

  it('comes after the interface is up, because entries go when it goes down', () => {
    const all = lines(
      plan(`
        interface eth0 { address 2001:db8::c001/64; up on; proxy-ndp on }
        bridge in { fixed-cidr-v6 2001:db8::c008/125; addressing sequential }
        container a`),
    );
    expect(all.findIndex((line) => line.includes('neigh add proxy'))).toBeGreaterThan(
      all.indexOf('host*: link set dev eth0 up'),
    );
  });
});
