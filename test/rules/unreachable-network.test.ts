import { describe, it } from 'vitest';
import { unreachableNetwork } from '../../src/rules/unreachable-network.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'groups of hosts that nothing joins, each group but the first once',
    `
routes auto; segment lan; segment dmz
host a { interface eth0 { on lan; address 10.0.0.1/24 }; bridge b { bip 10.1.0.1/24; masquerade off } }
host b { interface eth0 { on lan; address 10.0.0.2/24 }; bridge b { bip 10.2.0.1/24; masquerade off } }
host c { interface eth0 { on dmz; address 10.9.0.1/24 }; bridge b { bip 10.3.0.1/24; masquerade off } }
host d { interface eth0 { on dmz; address 10.9.0.2/24 }; bridge b { bip 10.4.0.1/24; masquerade off } }`,
    [{ at: '5:6', message: 'nothing joins `c` to `a`', others: ['3:6'], help: 'on` a common segment' }],
  ],
  [
    'networks of a host that does not forward',
    `
routes auto; segment lan
host a { interface eth0 { on lan; address 10.0.0.1/24 }; ip-forward off; bridge b { bip 10.1.0.1/24; masquerade off } }
host b { interface eth0 { on lan; address 10.0.0.2/24 } }`,
    [
      {
        at: '3:89',
        message: 'no other host reaches `10.1.0.0/24`: `a` does not forward IPv4',
        others: ['3:69'],
        help: 'remove `ip-forward off` of `a`',
      },
    ],
  ],
  [
    'hosts on one segment that have no prefix in common',
    `
routes auto; segment lan
host a { interface eth0 { on lan; address 10.0.1.1/24 }; bridge b { bip 10.1.0.1/24; masquerade off } }
host b { interface eth0 { on lan; address 10.0.2.1/24 }; bridge b { bip 10.2.0.1/24; masquerade off } }
host c { interface eth0 { on lan; address 10.0.2.2/24 }; bridge b { bip 10.3.0.1/24; masquerade off } }`,
    [
      {
        at: '3:6',
        message: '`a` cannot reach `10.0.2.0/24` of `b`, nor those of 1 other',
        others: ['4:43'],
        help: 'write an address in `interface eth0` of `a` of a prefix that `b` has on `lan` too',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'networks that are hidden behind masquerading',
    `
routes auto; segment lan
host a { interface eth0 { on lan; address 2001:db8::1/64 }; bridge b { bip 172.17.0.1/16; fixed-cidr-v6 2001:db8:1::/64 } }
host b { interface eth0 { on lan; address 2001:db8::2/64 }; bridge b { bip 172.18.0.1/16; fixed-cidr-v6 2001:db8:2::/64 } }`,
  ],
  [
    'a host that sends what it does not know somewhere else',
    `
routes auto; segment lan
host a { interface eth0 { on lan; address 10.0.0.1/24 }; bridge b { bip 10.1.0.1/24; masquerade off } }
host b { interface eth0 { address 192.0.2.2/24; route default via 192.0.2.1 }; bridge b { bip 10.2.0.1/24; masquerade off } }`,
  ],
  [
    'the same without `routes auto`',
    `
segment lan
host a { interface eth0 { on lan; address 10.0.0.1/24 }; bridge b { bip 10.1.0.1/24; masquerade off } }
host b { interface eth1 { address 10.9.0.2/24 }; bridge b { bip 10.2.0.1/24; masquerade off } }`,
  ],
];

describe('Under `routes auto` every host and router reaches the networks of every other', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(unreachableNetwork, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
