import { describe, it } from 'vitest';
import { bridgeNameUsedTwice } from '../../src/rules/bridge-name-used-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each repetition',
    `
bridge br0 { }
bridge br0 { }`,
    [
      {
        at: '3:8',
        message: 'bridge `br0` is declared twice',
        others: ['2:8'],
        help: 'rename one of the two, or put the statements of both into one block',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'names that differ in case',
    `
bridge br0 { }
bridge BR0 { }`,
  ],
];

describe('Every bridge of a host has a name of its own', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(bridgeNameUsedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
