import { describe, it } from 'vitest';
import { gatewayWithoutNetwork } from '../../src/rules/gateway-without-network.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'IPv6 without `fixed-cidr-v6`',
    'bridge docker0 { bip 10.1.0.1/24; default-gateway fe80::1 }',
    [
      {
        at: '1:51',
        message: 'default gateway `fe80::1` is an IPv6 address, but bridge `docker0` has no IPv6',
        others: ['1:1'],
        help: 'give `docker0` a `fixed-cidr-v6`, or remove this `default-gateway`',
      },
    ],
  ],
  [
    'IPv4 without `bip`',
    'bridge docker0 { fixed-cidr-v6 2001:db8:1::/64; default-gateway 10.1.0.1 }',
    [
      {
        at: '1:65',
        message: 'default gateway `10.1.0.1` is an IPv4 address, but bridge `docker0` has no IPv4',
        others: ['1:1'],
        help: 'give `docker0` a `bip`, or remove this `default-gateway`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['a picked network', 'bridge docker0 { default-gateway 172.17.0.9 }'],
];

describe('A bridge with a `default-gateway` gives its containers addresses of that family', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(gatewayWithoutNetwork, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
