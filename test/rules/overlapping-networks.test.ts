import { describe, it } from 'vitest';
import { overlappingNetworks } from '../../src/rules/overlapping-networks.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a bridge inside another',
    `
bridge front { bip 10.0.0.1/16 }
bridge back { bip 10.0.5.1/24 }`,
    [
      {
        at: '3:19',
        message: 'network `10.0.5.0/24` of `back` overlaps `10.0.0.0/16` of `front`',
        others: ['2:20'],
        help: 'give `back` or `front` a network of its own',
      },
    ],
  ],
  [
    'the larger one written later',
    `
bridge front { bip 10.0.5.1/24 }
bridge back { bip 10.0.0.1/16 }`,
    [
      {
        at: '3:19',
        message: 'network `10.0.0.0/16` of `back` overlaps `10.0.5.0/24` of `front`',
        others: ['2:20'],
        help: 'give `back` or `front` a network of its own',
      },
    ],
  ],
  [
    'equal networks, also with one address',
    `
bridge front { bip 10.0.0.1/16 }
bridge back { bip 10.0.0.1/16 }`,
    [
      {
        at: '3:19',
        message: 'network `10.0.0.0/16` of `back` overlaps `10.0.0.0/16` of `front`',
        others: ['2:20'],
        help: 'give `back` or `front` a network of its own',
      },
    ],
  ],
  [
    'IPv6 pools',
    `
bridge front { fixed-cidr-v6 2001:db8::/48 }
bridge back { fixed-cidr-v6 2001:db8:0:1::/64 }`,
    [
      {
        at: '3:29',
        message: 'network `2001:db8:0:1::/64` of `back` overlaps `2001:db8::/48` of `front`',
        others: ['2:30'],
        help: 'give `back` or `front` a network of its own',
      },
    ],
  ],
  [
    'a bridge and an interface of the host',
    `
interface eth0 { address 172.17.3.4/24 }
bridge docker0 { bip 172.17.42.1/16 }
`,
    [
      {
        at: '3:22',
        message: 'network `172.17.0.0/16` of `docker0` overlaps `172.17.3.0/24` of `eth0`',
        others: ['2:26'],
        help: 'give `docker0` or `eth0` a network of its own',
      },
    ],
  ],
  [
    "a pool that holds an interface's network",
    `
interface eth0 { address 2001:db8:0:1::1/64 }
bridge docker0 { fixed-cidr-v6 2001:db8::/48 }`,
    [
      {
        at: '3:32',
        message: 'network `2001:db8::/48` of `docker0` overlaps `2001:db8:0:1::/64` of `eth0`',
        others: ['2:26'],
        help: 'give `docker0` or `eth0` a network of its own',
      },
    ],
  ],
  [
    "a pool equal to an interface's network",
    `
interface eth0 { address 2001:db8:0:1::1/64 }
bridge docker0 { fixed-cidr-v6 2001:db8:0:1::/64 }`,
    [
      {
        at: '3:32',
        message: 'network `2001:db8:0:1::/64` of `docker0` overlaps `2001:db8:0:1::/64` of `eth0`',
        others: ['2:26'],
        help: 'give `docker0` or `eth0` a network of its own',
      },
    ],
  ],
  [
    'a point-to-point end with a length',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { net none }
ptp host:veth1 172.17.9.1/24 -- a:eth1 172.17.9.2/24`,
    [
      {
        at: '4:16',
        message: 'network `172.17.9.0/24` of `veth1` overlaps `172.17.0.0/16` of `docker0`',
        others: ['2:22'],
        help: 'give `veth1` or `docker0` a network of its own',
      },
    ],
  ],
  [
    'each network with the nearest one around it',
    `
bridge a { bip 10.0.0.1/8 }
bridge b { bip 10.1.0.1/16 }
bridge c { bip 10.2.0.1/16 }
bridge d { bip 10.1.1.1/24 }`,
    [
      {
        at: '3:16',
        message: 'network `10.1.0.0/16` of `b` overlaps `10.0.0.0/8` of `a`',
        others: ['2:16'],
        help: 'give `b` or `a` a network of its own',
      },
      {
        at: '4:16',
        message: 'network `10.2.0.0/16` of `c` overlaps `10.0.0.0/8` of `a`',
        others: ['2:16'],
        help: 'give `c` or `a` a network of its own',
      },
      {
        at: '5:16',
        message: 'network `10.1.1.0/24` of `d` overlaps `10.1.0.0/16` of `b`',
        others: ['3:16'],
        help: 'give `d` or `b` a network of its own',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'neighbouring networks',
    `
bridge a { bip 10.0.0.1/16 }
bridge b { bip 10.1.0.1/16 }
interface eth0 { address 10.2.0.1/16 }`,
  ],
  [
    'a split /64',
    `
interface eth0 { address 2001:db8:23:42::1/80 }
bridge docker0 { fixed-cidr-v6 2001:db8:23:42:1::/80 }`,
  ],
  [
    'single addresses',
    `
interface lo { address 10.0.0.9/32 }
bridge a { bip 10.0.0.1/16 }`,
  ],
  [
    'a network that netc picks',
    `
interface eth0 { address 172.17.0.9/16 }
bridge a { }
bridge b { }`,
  ],
];

describe("The networks of a host's bridges overlap neither each other nor those of its other interfaces", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(overlappingNetworks, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
