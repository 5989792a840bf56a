import { describe, it } from 'vitest';
import { nextHopNotOnLink } from '../../src/rules/next-hop-not-on-link.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'in a container',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { route 10.0.0.0/8 via 10.9.9.9 }`,
    [
      {
        at: '3:38',
        message: 'next hop `10.9.9.9` is on no network of container `web`',
        help: 'write a next hop in `172.17.0.0/16`',
      },
    ],
  ],
  [
    'on a certain interface',
    `
bridge docker0 { bip 172.17.42.1/16 }
bridge br1 { bip 10.1.0.1/24 }
container web {
  net bridge:docker0
  interface eth1 { on br1; address 10.1.0.5/24; route 10.2.0.0/16 via 172.17.0.9 }
}`,
    [
      {
        at: '6:71',
        message: 'next hop `172.17.0.9` is on no network of `eth1` of container `web`',
        help: 'write a next hop in `10.1.0.0/24`',
      },
    ],
  ],
  [
    'on the host',
    `
interface eth0 { address 192.0.2.5/24 }
route 10.0.0.0/8 via 198.51.100.1`,
    [
      {
        at: '3:22',
        message: 'next hop `198.51.100.1` is on no network of the host',
        help: 'write a next hop in `192.0.2.0/24`',
      },
    ],
  ],
  [
    'in a container without any address',
    'container web { net none; route default via 10.0.0.1 }',
    [
      {
        at: '1:45',
        message: 'next hop `10.0.0.1` is on no network of container `web`',
        help: 'give container `web` an IPv4 address in the network of the next hop',
      },
    ],
  ],
  [
    'IPv6',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container web { route 2001:db8:9::/48 via 2001:db8:2::1 dev eth0 }`,
    [
      {
        at: '3:43',
        message: 'next hop `2001:db8:2::1` is on no network of `eth0` of container `web`',
        help: 'write a next hop in `2001:db8:1::/64`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'on the network of a bridge',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { route 10.0.0.0/8 via 172.17.42.1 }`,
  ],
  [
    'across a point-to-point pair',
    `
container a { net none; route default via 10.1.1.2 }
container b { net none }
ptp a:eth1 10.1.1.1 -- b:eth1 10.1.1.2`,
  ],
  [
    'a neighbour by a route of its own',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { route 10.9.9.9/32 dev eth0; route 10.0.0.0/8 via 10.9.9.9 }`,
  ],
  [
    'a host whose addresses are not told',
    `
route 10.0.0.0/8 via 198.51.100.1
interface eth1 { }
route 10.1.0.0/16 via 198.51.100.1 dev eth1`,
  ],
  [
    'a container as the next hop of the host',
    `
bridge docker0 { bip 172.17.42.1/16 }
container router { ip 172.17.0.9; ip-forward on }
route 10.0.0.0/8 via 172.17.0.9`,
  ],
  ['a link-local address', 'interface eth0 { address 2001:db8::1/64; route default via fe80::1 }'],
];

describe("The next hop of a route lies in a network that one of the namespace's interfaces is on; the kernel refuses any other", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(nextHopNotOnLink, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
