import { describe, it } from 'vitest';
import { overlappingHostNetworks } from '../../src/rules/overlapping-host-networks.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'pools out of one network, with what there is room for',
    `
segment lan { 2001:db8:23:42::/64 }
host a { interface eth0 { on lan; address 2001:db8:23:42::1/80 }; bridge b { fixed-cidr-v6 2001:db8:23:42:1::/80 } }
host c { interface eth0 { on lan; address 2001:db8:23:42::2/80 }; bridge b { fixed-cidr-v6 2001:db8:23:42:1::/80 } }`,
    [
      {
        at: '4:92',
        message:
          'network `2001:db8:23:42:1::/80` of bridge `b` of host `c` overlaps `2001:db8:23:42:1::/80` of bridge `b` of host `a`',
        others: ['3:92'],
        help: 'give bridge `b` of host `c` a network of its own: `2001:db8:23:42::/64` of segment `lan` holds 65536 of /80',
      },
    ],
  ],
  [
    "a pool that holds another host's address on the segment",
    `
segment lan { }
host a { interface eth0 { on lan; address 2001:db8:23:42::1/80 }; bridge b { fixed-cidr-v6 2001:db8:23:42:1::/80 } }
host c { interface eth0 { on lan; address fe80::2/64 }; bridge b { fixed-cidr-v6 2001:db8:23:42::/72 } }`,
    [
      {
        at: '4:82',
        message:
          'network `2001:db8:23:42::/72` of bridge `b` of host `c` overlaps `2001:db8:23:42::/80` of `eth0` of host `a`',
        others: ['3:43'],
      },
    ],
  ],
  [
    'IPv4 without masquerading, across a router',
    `
segment left { 10.1.0.0/24 }
segment right { 10.2.0.0/24 }
router r { interface eth0 { on left; address 10.1.0.1/24 }; interface eth1 { on right; address 10.2.0.1/24 } }
host a { interface eth0 { on left; address 10.1.0.2/24 }; bridge b { bip 10.3.0.1/16; masquerade off } }
host c { interface eth0 { on right; address 10.2.0.2/24 }; bridge b { bip 10.3.9.1/24; masquerade off } }`,
    [
      {
        at: '6:75',
        message: 'network `10.3.9.0/24` of bridge `b` of host `c` overlaps `10.3.0.0/16` of bridge `b` of host `a`',
        others: ['5:74'],
      },
    ],
  ],
  [
    "IPv4 inside a segment's network, under routes auto",
    `
segment left { 10.0.0.0/16 }
segment right { 10.2.0.0/24 }
router r { interface eth0 { on left; address 10.0.0.1/16 }; interface eth1 { on right; address 10.2.0.1/24 } }
host a { interface eth0 { on right; address 10.2.0.2/24 }; bridge b { bip 10.0.9.1/24 } }
routes auto`,
    [
      {
        at: '5:75',
        message: 'network `10.0.9.0/24` of bridge `b` of host `a` overlaps `10.0.0.0/16` of segment `left`',
        others: ['2:16'],
        help: 'give bridge `b` of host `a` a network of its own',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'masqueraded IPv4, as Docker has it on every host',
    `
segment lan { 10.0.0.0/24 }
host a { interface eth0 { on lan; address 10.0.0.1/24 }; bridge docker0 { bip 172.17.42.1/16 } }
host c { interface eth0 { on lan; address 10.0.0.2/24 }; bridge docker0 { bip 172.17.42.1/16 } }`,
  ],
  [
    'parts of a segment that do not overlap',
    `
segment lan { 2001:db8:23:42::/64 }
host a { interface eth0 { on lan; address 2001:db8:23:42::1/80 }; bridge b { fixed-cidr-v6 2001:db8:23:42:1::/80 } }
host c { interface eth0 { on lan; address 2001:db8:23:42::2/80 }; bridge b { fixed-cidr-v6 2001:db8:23:42:2::/80 } }`,
  ],
  [
    'hosts that nothing joins',
    `
host a { bridge b { fixed-cidr-v6 2001:db8:1::/64 } }
host c { bridge b { fixed-cidr-v6 2001:db8:1::/64 } }`,
  ],
  [
    'bridges that one segment connects',
    `
segment lan { 10.0.0.0/24 }
host a { interface eth0 { on lan }; bridge b { bip 10.0.0.1/24; fixed-cidr 10.0.0.64/26; masquerade off; port eth0 } }
host c { interface eth0 { on lan }; bridge b { bip 10.0.0.2/24; fixed-cidr 10.0.0.128/26; masquerade off; port eth0 } }`,
  ],
];

describe('Hosts that segments join have container networks of their own', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(overlappingHostNetworks, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
