import { describe, it } from 'vitest';
import { mtuTooSmallForIpv6 } from '../../src/rules/mtu-too-small-for-ipv6.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a bridge, once for all its containers',
    `
bridge a { fixed-cidr-v6 2001:db8:1::/64; mtu 1279 }
container web { }
container db { }`,
    [
      {
        at: '2:47',
        message: 'the MTU `1279` of bridge `a` is under 1280, the least for IPv6',
        others: ['2:26'],
        help: 'write `mtu 1280` or more, or do without IPv6 here',
      },
    ],
  ],
  [
    'an interface that inherits',
    `
bridge a { bip 10.0.0.1/24; mtu 1279 }
container web {
  net none
  interface eth1 { on a; address 2001:db8:1::5/64 }
}`,
    [
      {
        at: '2:33',
        message: 'the MTU `1279` of bridge `a` is under 1280, the least for IPv6',
        others: ['5:34'],
        help: 'write `mtu 1280` or more, or do without IPv6 here',
      },
    ],
  ],
  [
    'a point-to-point pair and an interface of the host',
    `
container a { net none }
ptp a:eth1 2001:db8::1 -- host:v0 2001:db8::2 { mtu 1000 }
interface eth0 { mtu 1000; address 2001:db8:9::1/64 }`,
    [
      {
        at: '3:53',
        message: 'the MTU `1000` of interface `v0` is under 1280, the least for IPv6',
        others: ['3:35'],
        help: 'write `mtu 1280` or more, or do without IPv6 here',
      },
      { at: '4:22', message: 'the MTU `1000` of interface `eth0` is under 1280, the least for IPv6', others: ['4:36'] },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['the least', 'bridge a { fixed-cidr-v6 2001:db8:1::/64; mtu 1280 }'],
  [
    'without IPv6',
    `
bridge a { mtu 576 }
container web { }`,
  ],
];

describe('An interface with IPv6 has an MTU of 1280 or more', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(mtuTooSmallForIpv6, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
