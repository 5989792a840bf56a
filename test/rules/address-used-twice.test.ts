import { describe, it } from 'vitest';
import { addressUsedTwice } from '../../src/rules/address-used-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'two containers of a bridge',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { ip 172.17.0.5 }
container b { ip 172.17.0.5 }`,
    [
      {
        at: '4:18',
        message: 'address `172.17.0.5` is used twice',
        others: ['3:18'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'a container and its bridge',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { ip 172.17.42.1 }`,
    [
      {
        at: '3:18',
        message: 'address `172.17.42.1` is used twice',
        others: ['2:22'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'three times, once for each repetition',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { ip 172.17.0.5 }
container b { ip 172.17.0.5 }
container c { ip 172.17.0.5 }`,
    [
      {
        at: '4:18',
        message: 'address `172.17.0.5` is used twice',
        others: ['3:18'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
      { at: '5:18', message: 'address `172.17.0.5` is used twice', others: ['3:18'] },
    ],
  ],
  [
    'IPv6 addresses',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a { ip6 2001:db8:1::5 }
container b { ip6 2001:db8:1::5 }`,
    [
      {
        at: '4:19',
        message: 'address `2001:db8:1::5` is used twice',
        others: ['3:19'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'the fe80::1 of a bridge with IPv6',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a {
  net none
  interface eth1 { on docker0; address fe80::1/64 }
}`,
    [
      {
        at: '5:40',
        message: 'address `fe80::1` is used twice',
        others: ['2:52'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'an `interface` and an `ip`',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { ip 172.17.0.5 }
container b {
  net none
  interface eth1 { on docker0; address 172.17.0.5/16 }
}`,
    [
      {
        at: '6:40',
        message: 'address `172.17.0.5` is used twice',
        others: ['3:18'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'both ends of a point-to-point pair',
    `
container a { net none }
container b { net none }
ptp a:eth1 10.1.1.1 -- b:eth1 10.1.1.1`,
    [
      {
        at: '4:31',
        message: 'address `10.1.1.1` is used twice',
        others: ['4:12'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'a point-to-point end in the host and a container',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { ip 172.17.0.5 }
container b { net none }
ptp host:veth1 172.17.0.5 -- b:eth1 10.1.1.2`,
    [
      {
        at: '5:16',
        message: 'address `172.17.0.5` is used twice',
        others: ['3:18'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'two interfaces of a container',
    `
bridge br0 { existing }
bridge br1 { existing }
container a {
  net none
  interface eth1 { on br0; address 192.168.1.5/24 }
  interface eth2 { on br1; address 192.168.1.5/24 }
}`,
    [
      {
        at: '7:36',
        message: 'address `192.168.1.5` is used twice',
        others: ['6:36'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    'two interfaces of the host',
    `
interface eth0 { address 192.0.2.5/24 }
interface eth1 { address 192.0.2.5/24 }`,
    [
      {
        at: '3:26',
        message: 'address `192.0.2.5` is used twice',
        others: ['2:26'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
  [
    "a single address of the host and a bridge's",
    `
interface lo { address 10.9.9.9/32 }
bridge docker0 { bip 10.9.9.9/24 }`,
    [
      {
        at: '2:24',
        message: 'address `10.9.9.9` is used twice',
        others: ['3:22'],
        help: 'give one of the two another address; for a container on a bridge, netc picks a free one when none is written',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'unconnected bridges that number alike',
    `
bridge br0 { existing }
bridge br1 { existing }
container a {
  net none
  interface eth1 { on br0; address 192.168.1.5/24 }
}
container b {
  net none
  interface eth1 { on br1; address 192.168.1.5/24 }
}`,
  ],
  [
    'several point-to-point ends of one container with one address',
    `
container hub { net none }
container a { net none }
container b { net none }
ptp hub:eth1 10.1.1.1 -- a:eth1 10.1.1.2
ptp hub:eth2 10.1.1.1 -- b:eth1 10.1.1.3`,
  ],
  [
    "a point-to-point end that borrows a bridge's address",
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { net none }
ptp host:veth1 172.17.42.1 -- a:eth1 10.1.1.2`,
  ],
  [
    'one link-local address on several links',
    `
bridge br0 { fixed-cidr-v6 2001:db8:1::/64 }
bridge br1 { fixed-cidr-v6 2001:db8:2::/64 }`,
  ],
  [
    'picked addresses',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { ip 172.17.0.1 }
container b { }
container c { }`,
  ],
];

describe('Every address on a host is used once: within a namespace, among all that stands on a bridge, between the host and the containers it routes to, and between the two ends of a point-to-point pair. * Bridges that the host has no network with may number alike, for nothing connects them; a point-to-point end without a length may borrow the address of another interface of its namespace, as an unnumbered interface of a router does (RFC 5309); a link-local address counts for its link only', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(addressUsedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
