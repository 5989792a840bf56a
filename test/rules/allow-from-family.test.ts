import { describe, it } from 'vitest';
import { allowFromFamily } from '../../src/rules/allow-from-family.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'IPv6 and IPv4',
    `
bridge docker0 { bip 172.17.42.1/16 }
bridge six { fixed-cidr-v6 2001:db8:1::/64; allow-from 10.9.0.0/16 2001:db8:9::/48 }
bridge four { bip 10.0.0.1/24; allow-from 10.9.0.0/16 2001:db8:9::/48 }`,
    [
      {
        at: '3:56',
        message: '`10.9.0.0/16` is IPv4, but bridge `six` has no IPv4',
        others: ['3:1'],
        help: 'remove it, or give `six` a `bip`',
      },
      {
        at: '4:55',
        message: '`2001:db8:9::/48` is IPv6, but bridge `four` has no IPv6',
        others: ['4:1'],
        help: 'remove it, or give `four` a `fixed-cidr-v6`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['both', 'bridge a { bip 10.0.0.1/24; fixed-cidr-v6 2001:db8:1::/64; allow-from 10.9.0.0/16 2001:db8:9::/48 }'],
];

describe('`allow-from` names sources of a family that the bridge has', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(allowFromFamily, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
