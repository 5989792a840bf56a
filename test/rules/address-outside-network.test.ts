import { describe, it } from 'vitest';
import { addressOutsideNetwork } from '../../src/rules/address-outside-network.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'an `ip` of another network',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { ip 172.18.0.5 }`,
    [
      {
        at: '3:20',
        message: 'address `172.18.0.5` is outside `172.17.0.0/16`, the network of bridge `docker0`',
        others: ['2:22'],
        help: 'write an address from `172.17.0.1` to `172.17.255.254`, or leave `ip` out to have one picked',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'the edges of the network',
    `
bridge docker0 { bip 10.0.0.1/24; fixed-cidr 10.0.0.64/26 }
container a { ip 10.0.0.2 }
container b { ip 10.0.0.254 }`,
  ],
];

describe('The `ip` of a container lies in the network of its bridge', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(addressOutsideNetwork, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
