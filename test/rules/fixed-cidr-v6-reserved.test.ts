import { describe, it } from 'vitest';
import { fixedCidrV6Reserved } from '../../src/rules/fixed-cidr-v6-reserved.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'link-local, multicast, loopback and everything',
    `
bridge a { fixed-cidr-v6 fe80::/64 }
bridge b { fixed-cidr-v6 ff00::/16 }
bridge c { fixed-cidr-v6 ::/120 }`,
    [
      {
        at: '2:26',
        message: '`fixed-cidr-v6` `fe80::/64` overlaps link-local (`fe80::/10`)',
        help: 'write a prefix that is routed to this host, or a private one below `fd00::/8` (RFC 4193)',
      },
      { at: '3:26', message: '`fixed-cidr-v6` `ff00::/16` overlaps multicast (`ff00::/8`)' },
      {
        at: '4:26',
        message: '`fixed-cidr-v6` `::/120` overlaps the unspecified and the loopback address (`::` and `::1`)',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['unique local', 'bridge a { fixed-cidr-v6 fd00:1::/64 }'],
  ['just beside link-local', 'bridge a { fixed-cidr-v6 fec0::/64 }'],
];

describe('`fixed-cidr-v6` holds unicast addresses that can be routed: no multicast, link-local or loopback ones', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(fixedCidrV6Reserved, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
