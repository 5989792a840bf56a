import { describe, it } from 'vitest';
import { routeTwice } from '../../src/rules/route-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'beside the default route of `net bridge`',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container web { route default via 172.17.0.200 metric 0; route default via fe80::9 dev eth0 metric 1024 }`,
    [
      {
        at: '3:17',
        message: 'container `web` has two default routes for IPv4 with metric 0',
        others: ['3:1'],
        help: "leave its metric out, so that it stands in place of the bridge's, or write another one, as in `metric 1`, to make it second choice",
      },
      {
        at: '3:58',
        message: 'container `web` has two default routes for IPv6 with metric 1024',
        others: ['3:1'],
        help: "leave its metric out, so that it stands in place of the bridge's, or write another one, as in `metric 1025`, to make it second choice",
      },
    ],
  ],
  [
    'two written ones',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { route 10.0.0.0/8 via 172.17.42.1; route 10.0.0.0/8 dev eth0 }`,
    [
      {
        at: '3:51',
        message: 'container `web` has two routes to `10.0.0.0/8` with metric 0',
        others: ['3:17'],
        help: 'remove one of the two, or give this one another metric, as in `metric 1`',
      },
    ],
  ],
  [
    'in the block of an interface and outside',
    `
interface eth0 { route 10.0.0.0/8 via 192.0.2.1 }
route 10.0.0.0/8 dev eth1`,
    [
      {
        at: '3:1',
        message: 'the host has two routes to `10.0.0.0/8` with metric 0',
        others: ['2:18'],
        help: 'remove one of the two, or give this one another metric, as in `metric 1`',
      },
    ],
  ],
  [
    'the network of an address',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { route 172.17.0.0/16 dev eth0 }`,
    [
      {
        at: '3:17',
        message: 'container `web` has two routes to `172.17.0.0/16` with metric 0',
        others: ['3:1'],
        help: 'remove one of the two, or give this one another metric, as in `metric 1`',
      },
    ],
  ],
  [
    'the pool of a bridge',
    `
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }
route 2001:db8:1::/64 dev eth1`,
    [
      {
        at: '3:1',
        message: 'the host has two routes to `2001:db8:1::/64` with metric 1024',
        others: ['2:32'],
        help: 'remove one of the two, or give this one another metric, as in `metric 1025`',
      },
    ],
  ],
  [
    'both other ends of point-to-point pairs',
    `
container hub { net none }
container a { net none }
container b { net none }
ptp hub:eth1 10.1.1.1 -- a:eth1 10.1.1.2
ptp hub:eth2 10.1.1.1 -- b:eth1 10.1.1.2`,
    [
      {
        at: '6:33',
        message: 'container `hub` has two routes to `10.1.1.2/32` with metric 0',
        others: ['5:33'],
        help: 'give the other end another address, or write both ends with a length, as in `10.1.1.1/30`, and the routes yourself',
      },
    ],
  ],
  [
    'a metric that is the default one',
    `
route 2001:db8::/32 via fe80::1 dev eth0 metric 1024
route 2001:db8::/32 via fe80::2 dev eth0`,
    [
      {
        at: '3:1',
        message: 'the host has two routes to `2001:db8::/32` with metric 1024',
        others: ['2:1'],
        help: 'remove one of the two, or give this one another metric, as in `metric 1025`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'another metric',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { route default via 172.17.0.200 metric 10 }`,
  ],
  [
    'a default route of its own',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web {
  net none
  interface eth0 { on docker0; address 172.17.0.9/16 }
  route default via 172.17.42.1
}`,
  ],
];

describe("Every route of a namespace differs from all others in destination or metric, those included that an interface's network and `net bridge` bring along; the kernel refuses the second with `File exists`", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(routeTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
