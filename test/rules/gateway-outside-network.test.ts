import { describe, it } from 'vitest';
import { gatewayOutsideNetwork } from '../../src/rules/gateway-outside-network.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'either family',
    `
bridge docker0 {
  bip 10.1.0.1/24
  fixed-cidr-v6 2001:db8:1::/64
  default-gateway 10.9.0.1
  default-gateway 2001:db8:2::1
}
container web { }`,
    [
      {
        at: '5:19',
        message: 'default gateway `10.9.0.1` is outside `10.1.0.0/24`',
        others: ['3:7'],
        help: 'write an address from `10.1.0.1` to `10.1.0.254`, or leave `default-gateway` out: the bridge itself is the gateway then',
      },
      {
        at: '6:19',
        message: 'default gateway `2001:db8:2::1` is outside `2001:db8:1::/64`',
        others: ['4:17'],
        help: 'write an address from `2001:db8:1::1` to `2001:db8:1:0:ffff:ffff:ffff:ffff`, or leave `default-gateway` out: the bridge itself is the gateway then',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'inside, and link-local',
    `
bridge docker0 {
  bip 10.1.0.1/24
  fixed-cidr-v6 2001:db8:1::/64
  default-gateway 10.1.0.254
  default-gateway fe80::2
}
container web { }`,
  ],
];

describe("`default-gateway` is on-link for the containers: in the bridge's network, or link-local for IPv6", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(gatewayOutsideNetwork, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
