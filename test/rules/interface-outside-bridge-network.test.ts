import { describe, it } from 'vitest';
import { interfaceOutsideBridgeNetwork } from '../../src/rules/interface-outside-bridge-network.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'another network, and another length',
    `
bridge br0 { bip 10.0.0.1/16 }
container a {
  net none
  interface eth1 { on br0; address 10.9.5.5/16 }
  interface eth2 { on br0; address 10.0.5.6/24 }
}`,
    [
      {
        at: '5:36',
        message: '`10.9.5.5/16` of `eth1` is not in `10.0.0.0/16`, the network of bridge `br0`',
        others: ['2:18'],
        help: 'write an address of `10.0.0.0/16` with this length, as in `10.0.0.N/16`',
      },
      {
        at: '6:36',
        message: '`10.0.5.6/24` of `eth2` is not in `10.0.0.0/16`, the network of bridge `br0`',
        others: ['2:18'],
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'one of two addresses inside',
    `
bridge br0 { bip 10.0.0.1/16 }
container a {
  net none
  interface eth1 { on br0; address 10.9.5.5/16; address 10.0.5.5/16 }
}`,
  ],
  [
    'a bridge without an address',
    `
bridge br0 { existing }
container a {
  net none
  interface eth1 { on br0; address 10.9.5.5/16 }
}`,
  ],
];

describe('An `interface` of a container is in the IPv4 network of its bridge, so that the host and the other containers reach it', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(interfaceOutsideBridgeNetwork, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
