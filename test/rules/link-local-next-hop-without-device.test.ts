import { describe, it } from 'vitest';
import { linkLocalNextHopWithoutDevice } from '../../src/rules/link-local-next-hop-without-device.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'on the host',
    `
interface eth0 { address 2001:db8::1/64 }
route default via fe80::1`,
    [
      {
        at: '3:19',
        message: 'next hop `fe80::1` is link-local, so the host cannot tell which link it is on',
        help: 'name the interface, as in `route default via fe80::1 dev eth0`',
      },
    ],
  ],
  [
    'in a container with two interfaces',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web {
  interface eth1 { on docker0; address 172.17.0.9/32 }
  route 2001:db8::/32 via fe80::9
}`,
    [
      {
        at: '5:27',
        message: 'next hop `fe80::9` is link-local, so container `web` cannot tell which link it is on',
        help: 'name the interface, as in `route 2001:db8::/32 via fe80::9 dev eth0`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'with the interface',
    `
interface eth0 { address 2001:db8::1/64 }
route default via fe80::1 dev eth0`,
  ],
  [
    'in a container with one interface',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container web { route 2001:db8:9::/48 via fe80::9 }`,
  ],
];

describe('A route through a link-local IPv6 address names its interface, for such an address is on every link; where a container has one interface only, that is meant', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(linkLocalNextHopWithoutDevice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
