import { describe, it } from 'vitest';
import { twoInterfacesInOneNetwork } from '../../src/rules/two-interfaces-in-one-network.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'in a container',
    `
bridge br0 { bip 10.0.0.1/24 }
container web {
  net none
  interface eth1 { on br0; address 10.0.0.5/24 }
  interface eth2 { on br0; address 10.0.0.6/24 }
}`,
    [
      {
        at: '6:36',
        message: '`eth1` and `eth2` of container `web` are both in `10.0.0.0/24`',
        others: ['5:36'],
        help: 'give one of them an address of another network, or one with the full length, as in `/32`',
      },
    ],
  ],
  [
    'on the host',
    `
interface eth0 { address 192.0.2.5/24 }
interface eth1 { address 192.0.2.6/24 }`,
    [
      {
        at: '3:26',
        message: '`eth0` and `eth1` of the host are both in `192.0.2.0/24`',
        others: ['2:26'],
        help: 'give one of them an address of another network, or one with the full length, as in `/32`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a single address beside a network',
    `
interface eth0 { address 192.0.2.5/24 }
interface eth1 { address 192.0.2.6/32 }`,
  ],
  ['two addresses of one interface', 'interface eth0 { address 192.0.2.5/24; address 192.0.2.6/24 }'],
];

describe('The interfaces of a namespace are on networks of their own: to a network on two of them, one is never used', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(twoInterfacesInOneNetwork, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
