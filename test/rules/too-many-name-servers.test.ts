import { describe, it } from 'vitest';
import { tooManyNameServers } from '../../src/rules/too-many-name-servers.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'over several statements',
    `
bridge docker0 { }
container web { dns 8.8.8.8 8.8.4.4; dns 1.1.1.1 9.9.9.9 1.0.0.1 }`,
    [
      {
        at: '3:50',
        message: '5 name servers are written, and the resolver asks the first 3 only',
        help: 'remove `9.9.9.9 1.0.0.1`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [['three', 'dns 8.8.8.8 8.8.4.4 1.1.1.1']];

describe('At most three name servers are written: the resolver ignores the rest', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(tooManyNameServers, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
