import { describe, it } from 'vitest';
import { enslavedTwice } from '../../src/rules/enslaved-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'by two bridges',
    `
bridge a { bip 10.0.0.1/24; port eth1 }
bridge b { bip 10.0.1.1/24; port eth1 }`,
    [
      {
        at: '3:34',
        message: 'interface `eth1` is put on bridges `a` and `b`',
        others: ['2:34'],
        help: 'remove one of the two: an interface is a port of one bridge',
      },
    ],
  ],
  [
    'by `port` and `on`',
    `
bridge a { bip 10.0.0.1/24; port eth1 }
interface eth1 { on a }`,
    [
      {
        at: '3:21',
        message: 'interface `eth1` is put on bridge `a` twice',
        others: ['2:34'],
        help: 'remove one of the two',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'two interfaces',
    `
bridge a { bip 10.0.0.1/24; port eth1; port eth2 }
interface eth3 { on a }`,
  ],
];

describe('An interface of the host stands on one bridge, and is put there once: by `port` or by `on`', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(enslavedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
