import { describe, it } from 'vitest';
import { mtuOutOfRange } from '../../src/rules/mtu-out-of-range.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'bridges, interfaces and pairs, once a statement',
    `
bridge a { mtu 65536 }
container web {
  net none
  interface eth1 { on a; mtu 65536 }
  interface eth2 { on a }
}
ptp web:eth3 10.1.1.1 -- host:v0 10.1.1.2 { mtu 65536 }
interface eth0 { mtu 65536 }`,
    [
      {
        at: '2:16',
        message: 'the MTU `65536` of bridge `a` is over 65535',
        help: 'write at most `65535`; Ethernet has `1500`, with jumbo frames `9000`',
      },
      { at: '5:30', message: 'the MTU `65536` of interface `eth1` of container `web` is over 65535' },
      { at: '8:49', message: 'the MTU `65536` of interface `v0` is over 65535' },
      { at: '9:22', message: 'the MTU `65536` of interface `eth0` is over 65535' },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [['the most', 'bridge a { mtu 65535 }']];

describe('An MTU is at most 65535', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(mtuOutOfRange, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
