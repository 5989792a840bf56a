import { describe, it } from 'vitest';
import { iccWithoutIptables } from '../../src/rules/icc-without-iptables.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'each bridge',
    `
iptables off
bridge a { icc off }
bridge b { icc on }`,
    [
      {
        at: '3:16',
        message: 'bridge `a` has `icc off`, but no rule is made under `iptables off`',
        others: ['2:10'],
        help: 'remove `iptables off`, or remove `icc off`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [['with rules', 'bridge a { icc off }']];

describe('`icc off` stands only where packet filter rules are made, for it is one', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(iccWithoutIptables, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
