import { describe, it } from 'vitest';
import { firewallDefaultTwice } from '../../src/rules/firewall-default-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'two blocks',
    `firewall { default deny }
firewall forward { default deny }`,
    [
      {
        at: '2:28',
        message: '`firewall forward` has two defaults',
        others: ['1:20'],
        help: 'keep one of the two: blocks of one chain add up',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'blocks of two chains, and of a container',
    `firewall { default deny }
firewall output { default deny }
container a { net none; ip-forward on; firewall { default allow } }`,
  ],
  [
    'one default for two blocks',
    `firewall { default deny }
firewall { allow tcp }`,
  ],
];

describe('The `firewall` blocks of one chain say its default once', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(firewallDefaultTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
