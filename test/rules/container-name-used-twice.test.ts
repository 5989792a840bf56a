import { describe, it } from 'vitest';
import { containerNameUsedTwice } from '../../src/rules/container-name-used-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each repetition',
    `
bridge docker0 { }
container web { }
container web { }
container web { }`,
    [
      {
        at: '4:11',
        message: 'container `web` is declared twice',
        others: ['3:11'],
        help: 'rename one of the two, or put the statements of both into one block',
      },
      { at: '5:11', message: 'container `web` is declared twice', others: ['3:11'] },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a container named like a bridge',
    `
bridge web { }
container web { }`,
  ],
];

describe('Every container of a host has a name of its own', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(containerNameUsedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
