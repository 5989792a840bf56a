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
        message: 'next hop `fe80::1` is link-local, which does not tell the link of the host it is on',
        help: 'name the interface, as in `route default via fe80::1 dev eth0`',
      },
    ],
  ],
  [
    'in a container',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container web { route 2001:db8:9::/48 via fe80::9 }`,
    [
      {
        at: '3:43',
        message: 'next hop `fe80::9` is link-local, which does not tell the link of container `web` it is on',
        help: 'name the interface, as in `route 2001:db8:9::/48 via fe80::9 dev eth0`',
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
  ['in the block of an interface', 'interface eth0 { route default via fe80::1 }'],
];

describe('A route through a link-local IPv6 address names its interface, for such an address is on every link', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(linkLocalNextHopWithoutDevice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
