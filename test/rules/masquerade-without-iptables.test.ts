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
  [
    'that of a host and of a container',
    `
iptables off
masquerade out eth0
container a { net none; ip-forward on; masquerade out lo }`,
    (['3:1', '4:40'] as const).map((at) => ({
      at,
      message: '`masquerade` stands on a host without rules, under `iptables off`',
      others: ['2:10'],
      help: 'remove `iptables off`, or remove `masquerade`',
    })),
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

describe("`masquerade` is written only where packet filter rules are made; a bridge's default is quietly off elsewhere", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(masqueradeWithoutIptables, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
