import { describe, it } from 'vitest';
import { fixedCidrWithoutBip } from '../../src/rules/fixed-cidr-without-bip.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'no IPv6 either',
    'bridge docker0 { fixed-cidr 172.17.0.0/24 }',
    [
      {
        at: '1:29',
        message: 'bridge `docker0` has the `fixed-cidr` `172.17.0.0/24`, but no `bip`',
        help: "write the bridge's own address and network as well, for example `bip 172.17.0.1/24`",
      },
    ],
  ],
  [
    'with IPv6',
    'bridge docker0 { fixed-cidr 172.17.0.0/24; fixed-cidr-v6 2001:db8:1::/64 }',
    [
      {
        at: '1:29',
        message: 'bridge `docker0` has the `fixed-cidr` `172.17.0.0/24`, but no `bip`',
        help: "write the bridge's own address and network as well, for example `bip 172.17.0.1/24`",
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['with `bip`', 'bridge docker0 { bip 172.17.42.1/16; fixed-cidr 172.17.0.0/24 }'],
];

describe('A bridge with `fixed-cidr` has a `bip` too: a part of a network that is yet to be picked cannot be told', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(fixedCidrWithoutBip, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
