import { describe, it } from 'vitest';
import { hostNameUsedTwice } from '../../src/rules/host-name-used-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each repetition, of hosts and routers alike',
    `
host berlin { }
router berlin { }
host berlin { }`,
    [
      {
        at: '3:8',
        message: 'router `berlin` is declared twice',
        others: ['2:6'],
        help: 'rename one of the two, or put the statements of both into one block',
      },
      { at: '4:6', message: 'host `berlin` is declared twice', others: ['2:6'] },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'containers and bridges of one name on two hosts',
    'host a { bridge b; container c }\nhost b { bridge b; container c }',
  ],
  ['a single host without a name', 'bridge b'],
];

describe('Every host and router has a name of its own', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(hostNameUsedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
