import { describe, it } from 'vitest';
import { namespaceCycle } from '../../src/rules/namespace-cycle.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'of one',
    'container a { net container:a }',
    [
      {
        at: '1:19',
        message: 'container `a` joins its own network namespace',
        help: 'give one of them a namespace of its own with `net bridge` or `net none`',
      },
    ],
  ],
  [
    'of three, once, not those that lead into it',
    `
container x { net container:a }
container a { net container:b }
container b { net container:c }
container c { net container:a }`,
    [
      {
        at: '3:19',
        message: '`net container:` goes in a circle: `a` → `b` → `c` → `a`',
        others: ['4:19', '5:19'],
        help: 'give one of them a namespace of its own with `net bridge` or `net none`',
      },
    ],
  ],
  [
    'two of them',
    `
container a { net container:b }
container b { net container:a }
container c { net container:c }`,
    [
      {
        at: '2:19',
        message: '`net container:` goes in a circle: `a` → `b` → `a`',
        others: ['3:19'],
        help: 'give one of them a namespace of its own with `net bridge` or `net none`',
      },
      { at: '4:19', message: 'container `c` joins its own network namespace' },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a long chain',
    `
container a { net container:b }
container b { net container:c }
container c { net host }`,
  ],
];

describe('Following `net container:NAME` from a container ends at one with a namespace of its own', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(namespaceCycle, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
