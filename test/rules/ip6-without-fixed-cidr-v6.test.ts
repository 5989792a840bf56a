import { describe, it } from 'vitest';
import { ip6WithoutFixedCidrV6 } from '../../src/rules/ip6-without-fixed-cidr-v6.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a bridge with IPv4 only',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { ip6 2001:db8:1::5 }`,
    [
      {
        at: '3:21',
        message: 'container `web` has the `ip6` `2001:db8:1::5`, but bridge `docker0` has no IPv6',
        others: ['2:1'],
        help: 'give `docker0` a `fixed-cidr-v6` that holds `2001:db8:1::5`, or remove `ip6`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a bridge with IPv6',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container web { ip6 2001:db8:1::5 }`,
  ],
];

describe('A container with an `ip6` stands on a bridge with IPv6', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(ip6WithoutFixedCidrV6, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
