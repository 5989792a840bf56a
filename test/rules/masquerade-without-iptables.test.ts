import { describe, it } from 'vitest';
import { masqueradeWithoutIptables } from '../../src/rules/masquerade-without-iptables.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'written',
    `
iptables off
bridge a { masquerade on }`,
    [
      {
        at: '3:23',
        message: 'bridge `a` has `masquerade on`, but no rule is made under `iptables off`',
        others: ['2:10'],
        help: 'remove `iptables off`, or remove `masquerade on`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'the default',
    `
iptables off
bridge a { }
bridge b { masquerade off }`,
  ],
];

describe('`masquerade on` is written only where packet filter rules are made; the default is quietly off elsewhere', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(masqueradeWithoutIptables, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
