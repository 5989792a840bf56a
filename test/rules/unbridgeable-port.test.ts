import { describe, it } from 'vitest';
import { unbridgeablePort } from '../../src/rules/unbridgeable-port.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a bridge and `lo`',
    `
bridge a { bip 10.0.0.1/24 }
bridge b { bip 10.0.1.1/24; port a; port lo }`,
    [
      {
        at: '3:34',
        message: '`a` is a bridge, which cannot be a port of bridge `b`',
        others: ['2:8'],
        help: 'put all of them on one bridge, or join the bridges through a container with an `interface` on each',
      },
      {
        at: '3:42',
        message: '`lo` is the loopback interface, which cannot be a port of bridge `b`',
        help: 'name an Ethernet interface of the host, such as `eth1`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [['an interface', 'bridge a { port eth1 }']];

describe('A port of a bridge is neither a bridge nor `lo`: the kernel refuses both', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(unbridgeablePort, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
