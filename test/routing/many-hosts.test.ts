import { expect, it } from 'vitest';
import { analyse } from '../../src/plan/analyse.ts';
import { clusterNetworks } from '../../src/routing/cluster-networks.ts';
import { routeProblems } from '../../src/routing/route-problems.ts';
import { automaticRoutesOf } from '../../src/routing/routing.ts';
import type { Topology } from '../../src/topology/model.ts';

/** Hosts behind one router, of both families, with the address plan of Docker's article: a /48 a host. */
function routed(hosts: number): Topology {
  const text = `segment lan
    routes auto
    router r {
      interface eth0 { address 192.0.2.1/24; address 2001:db8::1/64; route default via 192.0.2.254; route default via fe80::1 }
      interface eth1 { on lan; address 10.0.255.254/16; address fe80::1/64 }
    }
    for n in 1..${String(hosts)} {
      host h$n {
        interface eth0 {
          on lan
          address address(10.0.0.0/16, $n)/16
          address address(subnet(2001:db8::/32, 48, $n), 1)/64
          address address(fe80::/64, $n * 65536 + 1)/64
        }
        bridge docker0 {
          bip address(subnet(10.128.0.0/9, 24, $n), 1)/24
          fixed-cidr-v6 subnet(subnet(2001:db8::/32, 48, $n), 64, 1)
        }
      }
    }`;
  const { value, diagnostics } = analyse({ name: 't.net', text }, () => ({ failure: 'none' }), { name: 't' });
  expect(diagnostics).toEqual([]);
  return value;
}

/** Everything that is worked out for all hosts, from scratch; the number of routes. */
function workOut(topology: Topology): number {
  const fresh = { ...topology };
  expect(routeProblems(fresh)).toEqual([]);
  for (const family of [4, 6] as const) expect(clusterNetworks(fresh, family).length).toBeLessThan(80);
  return fresh.hosts.flatMap((host) => automaticRoutesOf(fresh, host).flatMap(({ routes }) => routes)).length;
}

// That the time grows with the hosts, and no faster, is a test of its own (test/growth).
it('a host behind a router gets five routes, however many others there are', () => {
  expect([10, 100, 1000].map((hosts) => workOut(routed(hosts)))).toEqual([50, 500, 5000]);
});
