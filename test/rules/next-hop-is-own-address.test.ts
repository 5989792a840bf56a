import { describe, it } from 'vitest';
import { nextHopIsOwnAddress } from '../../src/rules/next-hop-is-own-address.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'in a container',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { ip 172.17.0.5; route 10.0.0.0/8 via 172.17.0.5 }`,
    [
      {
        at: '3:53',
        message: 'next hop `172.17.0.5` is an address of container `web` itself',
        others: ['3:20'],
        help: 'write the address of the neighbour that is to forward, or `dev eth0` in place of `via` if the destination is on that link',
      },
    ],
  ],
  [
    'on the host',
    `
bridge docker0 { bip 172.17.42.1/16 }
route 10.0.0.0/8 via 172.17.42.1`,
    [
      {
        at: '3:22',
        message: 'next hop `172.17.42.1` is an address of the host itself',
        others: ['2:22'],
        help: 'write the address of the neighbour that is to forward, or `dev docker0` in place of `via` if the destination is on that link',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'fe80::1 on another link',
    `
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }
route default via fe80::1 dev eth0`,
  ],
];

describe('The next hop of a route is another machine: the kernel refuses an address of the namespace itself', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(nextHopIsOwnAddress, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
