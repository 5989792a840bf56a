import { describe, it } from 'vitest';
import { emptySegment } from '../../src/rules/empty-segment.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a segment that nothing stands on',
    `
segment lan { }
segment spare { }
host a { interface eth0 { on lan } }`,
    [
      {
        at: '3:9',
        message: 'no interface stands on segment `spare`',
        help: 'write `on spare` in the `interface` blocks',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['a segment with one station', 'segment lan { }\nhost a { interface eth0 { on lan } }'],
];

describe('Something stands on every segment', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(emptySegment, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
