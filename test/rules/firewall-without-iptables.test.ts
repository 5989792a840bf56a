import { describe, it } from 'vitest';
import { firewallWithoutIptables } from '../../src/rules/firewall-without-iptables.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'that of the host and of a container',
    `iptables off
firewall { deny }
container a { net none; firewall input { deny } }`,
    [
      {
        at: '2:1',
        message: '`firewall` stands on a host without rules, under `iptables off`',
        others: ['1:10'],
        help: 'remove `iptables off`, or remove `firewall`',
      },
      {
        at: '3:25',
        message: '`firewall` stands on a host without rules, under `iptables off`',
        others: ['1:10'],
        help: 'remove `iptables off`, or remove `firewall`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'iptables on',
    `iptables on
firewall { deny }`,
  ],
  ['none', `iptables off`],
];

describe('A firewall stands only where packet filter rules are made', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(firewallWithoutIptables, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
