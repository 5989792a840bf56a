import { describe, it } from 'vitest';
import { bipTooSmall } from '../../src/rules/bip-too-small.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a /31 and a /32',
    `
bridge a { bip 10.0.0.1/31 }
bridge b { bip 10.0.1.1/32 }`,
    [
      {
        at: '2:16',
        message: '`10.0.0.1/31` leaves no address for containers',
        help: 'write a shorter prefix, for example `bip 10.0.0.1/24`',
      },
      {
        at: '3:16',
        message: '`10.0.1.1/32` leaves no address for containers',
        help: 'write a shorter prefix, for example `bip 10.0.1.1/24`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a /30',
    `
bridge a { bip 10.0.0.1/30 }
container web { }`,
  ],
];

describe('The network of a bridge has room for the bridge and a container: `bip` is a /30 or shorter', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(bipTooSmall, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
