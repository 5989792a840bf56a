import { describe, it } from 'vitest';
import { mtuLargerThanBridge } from '../../src/rules/mtu-larger-than-bridge.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'written',
    `
bridge br0 { bip 10.0.0.1/24; mtu 1400 }
container web {
  net none
  interface eth1 { on br0; address 10.0.0.5/24; mtu 1500 }
}`,
    [
      {
        at: '5:53',
        message: 'the MTU `1500` of `eth1` of container `web` is larger than the `1400` of bridge `br0`',
        others: ['2:35'],
        help: 'write `mtu 1400` or less, or give the bridge `mtu 1500`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'inherited or smaller',
    `
mtu 1400
bridge br0 { bip 10.0.0.1/24 }
container web {
  interface eth1 { on br0; address 10.0.0.5/32; mtu 1300 }
}`,
  ],
];

describe("The MTU of a container's interface is at most that of its bridge, which drops larger frames", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(mtuLargerThanBridge, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
