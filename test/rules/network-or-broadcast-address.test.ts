import { describe, it } from 'vitest';
import { networkOrBroadcastAddress } from '../../src/rules/network-or-broadcast-address.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'the network address as `bip`',
    'bridge docker0 { bip 10.0.0.0/24 }',
    [
      {
        at: '1:22',
        message: '`10.0.0.0` is the network address of `10.0.0.0/24`',
        help: 'write an address from `10.0.0.1` to `10.0.0.254`',
      },
    ],
  ],
  [
    'the broadcast address as `ip`',
    `
bridge docker0 { bip 10.0.0.1/24 }
container web { ip 10.0.0.255 }`,
    [
      {
        at: '3:20',
        message: '`10.0.0.255` is the broadcast address of `10.0.0.0/24`',
        help: 'write an address from `10.0.0.1` to `10.0.0.254`',
      },
    ],
  ],
  [
    'the network address of IPv6',
    'interface eth0 { address 2001:db8::/64 }',
    [
      {
        at: '1:26',
        message: '`2001:db8::` is the network address of `2001:db8::/64`',
        help: 'write an address from `2001:db8::1` to `2001:db8::ffff:ffff:ffff:ffff`',
      },
    ],
  ],
  [
    'a gateway',
    'bridge docker0 { bip 10.0.0.1/24; default-gateway 10.0.0.255 }',
    [
      {
        at: '1:51',
        message: '`10.0.0.255` is the broadcast address of `10.0.0.0/24`',
        help: 'write an address from `10.0.0.1` to `10.0.0.254`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'networks of two addresses and of one',
    'interface eth0 { address 10.0.0.0/31; address 10.0.1.0/32; address 2001:db8::/127; address 2001:db8:1::/128 }',
  ],
  [
    'a round address inside a larger network',
    `
bridge docker0 { bip 10.0.1.0/16 }
container a { ip 10.0.0.255 }`,
  ],
  ['the last address of IPv6', 'interface eth0 { address 2001:db8::ffff:ffff:ffff:ffff/64 }'],
];

describe('No interface has the network or the broadcast address of its network, which the kernel takes without a word', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(networkOrBroadcastAddress, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
