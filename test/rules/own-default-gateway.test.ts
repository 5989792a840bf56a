import { describe, it } from 'vitest';
import { ownDefaultGateway } from '../../src/rules/own-default-gateway.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'either family',
    `
bridge docker0 {
  bip 10.0.0.1/24
  fixed-cidr-v6 2001:db8:1::/64
  default-gateway 10.0.0.254
  default-gateway 2001:db8:1::fe
}
container router { ip 10.0.0.254; ip6 2001:db8:1::fe }`,
    [
      {
        at: '8:23',
        message: 'container `router` has `10.0.0.254`, the address of its own default gateway',
        others: ['5:19'],
        help: 'give the container another address; to make it the gateway, write `net none` and an `interface` on `docker0` with this address',
      },
      {
        at: '8:39',
        message: 'container `router` has `2001:db8:1::fe`, the address of its own default gateway',
        others: ['6:19'],
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a router wired by hand',
    `
bridge docker0 { bip 10.0.0.1/24; default-gateway 10.0.0.254 }
container router {
  net none
  interface eth0 { on docker0; address 10.0.0.254/24 }
}`,
  ],
];

describe('No container is its own default gateway: the kernel refuses such a route', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(ownDefaultGateway, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
