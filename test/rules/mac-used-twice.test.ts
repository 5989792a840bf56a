import { describe, it } from 'vitest';
import { macUsedTwice } from '../../src/rules/mac-used-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'two containers',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { mac-address 02:42:ac:11:00:99 }
container b { mac-address 02:42:AC:11:00:99 }`,
    [
      {
        at: '4:27',
        message: 'MAC address `02:42:ac:11:00:99` is used twice',
        others: ['3:27'],
        help: 'give one of the two another MAC address, or leave `mac-address` out to have one derived',
      },
    ],
  ],
  [
    'a written one and a derived one',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { mac-address 02:42:ac:11:00:05 }
container b { ip 172.17.0.5 }`,
    [
      {
        at: '3:27',
        message: 'MAC address `02:42:ac:11:00:05` is used twice',
        others: ['4:1'],
        help: 'give one of the two another MAC address, or leave `mac-address` out to have one derived',
      },
    ],
  ],
  [
    'a bridge and an interface of the host',
    `
interface eth1 { mac-address 02:00:00:00:00:01 }
bridge docker0 { mac-address 02:00:00:00:00:01 }`,
    [
      {
        at: '3:30',
        message: 'MAC address `02:00:00:00:00:01` is used twice',
        others: ['2:30'],
        help: 'give one of the two another MAC address, or leave `mac-address` out to have one derived',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'derived ones',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { }
container b { }`,
  ],
];

describe('Every MAC address on a host is used once', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(macUsedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
