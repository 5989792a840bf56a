import { describe, it } from 'vitest';
import { ip6OutsideFixedCidrV6 } from '../../src/rules/ip6-outside-fixed-cidr-v6.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'another prefix and a link-local address',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a { ip6 2001:db8:2::5 }
container b { ip6 fe80::5 }`,
    [
      {
        at: '3:19',
        message: 'address `2001:db8:2::5` is outside `2001:db8:1::/64`',
        others: ['2:52'],
        help: 'write an address from `2001:db8:1::1` to `2001:db8:1:0:ffff:ffff:ffff:ffff`, or leave `ip6` out to have one picked',
      },
      { at: '4:19', message: 'address `fe80::5` is outside `2001:db8:1::/64`', others: ['2:52'] },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'the last address',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container a { ip6 2001:db8:1:0:ffff:ffff:ffff:ffff }`,
  ],
];

describe("The `ip6` of a container lies in its bridge's `fixed-cidr-v6`, the only prefix the host routes to the bridge", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(ip6OutsideFixedCidrV6, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
