import { describe, it } from 'vitest';
import { addressOnEnslavedInterface } from '../../src/rules/address-on-enslaved-interface.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'by `port` and by `on`',
    `
interface eth1 { address 192.0.2.1/24 }
interface eth2 { on br0; address 2001:db8::1/64 }
bridge br0 { bip 10.0.0.1/24; port eth1 }`,
    [
      {
        at: '2:26',
        message: '`eth1` has the address `192.0.2.1/24`, but is a port of bridge `br0`',
        others: ['4:36'],
        help: 'give the address to the bridge: `bip 192.0.2.1/24`',
      },
      {
        at: '3:34',
        message: '`eth2` has the address `2001:db8::1/64`, but is a port of bridge `br0`',
        others: ['3:21'],
        help: 'give the address to the bridge, not to its port',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'no address',
    `
interface eth1 { on br0 }
bridge br0 { bip 10.0.0.1/24 }`,
  ],
];

describe('An interface on a bridge has no address of its own: what it receives goes to the bridge', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(addressOnEnslavedInterface, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
