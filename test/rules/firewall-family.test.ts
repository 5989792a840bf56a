import { describe, it } from 'vitest';
import { firewallFamily } from '../../src/rules/firewall-family.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'prefixes',
    `firewall { deny from 10.0.0.0/8 to 2001:db8::/32; deny from !2001:db8::1 to 10.0.0.1 }`,
    [
      {
        at: '1:36',
        message: 'no packet comes from IPv4 and goes to IPv6',
        others: ['1:22'],
        help: 'write both in one family, and a rule for each family where both are meant',
      },
      {
        at: '1:77',
        message: 'no packet comes from IPv6 and goes to IPv4',
        others: ['1:61'],
        help: 'write both in one family, and a rule for each family where both are meant',
      },
    ],
  ],
  [
    'a name',
    `bridge b { bip 10.0.0.1/24 }
container a { }
firewall { deny from a to 2001:db8::/32 }`,
    [
      {
        at: '3:27',
        message: 'no packet comes from IPv4 and goes to IPv6',
        others: ['3:22'],
        help: 'write both in one family, and a rule for each family where both are meant',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['one family', `firewall { deny from 10.0.0.0/8 to 10.0.0.0/9; deny from 2001:db8::1 }`],
  [
    'a name of both',
    `bridge b { bip 10.0.0.1/24; fixed-cidr-v6 2001:db8:1::/64 }
container a { }
firewall { deny from a to 2001:db8::/32; deny from a to 10.9.0.0/16 }`,
  ],
];

describe('`from` and `to` of one rule are of one family, or of both', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(firewallFamily, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
