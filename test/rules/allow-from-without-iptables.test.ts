import { describe, it } from 'vitest';
import { allowFromWithoutIptables } from '../../src/rules/allow-from-without-iptables.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each statement',
    `
iptables off
bridge a { allow-from 10.9.0.0/16; allow-from 10.8.0.0/16 in eth1 }`,
    [
      {
        at: '3:12',
        message: 'bridge `a` has `allow-from`, but no rule is made under `iptables off`',
        others: ['2:10'],
        help: 'remove `iptables off`, or remove `allow-from`',
      },
      {
        at: '3:36',
        message: 'bridge `a` has `allow-from`, but no rule is made under `iptables off`',
        others: ['2:10'],
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [['with rules', 'bridge a { allow-from 10.9.0.0/16 }']];

describe('`allow-from` stands only where packet filter rules are made, for it is one', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(allowFromWithoutIptables, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
