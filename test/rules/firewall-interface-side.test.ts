import { describe, it } from 'vitest';
import { firewallInterfaceSide } from '../../src/rules/firewall-interface-side.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'both',
    `firewall input { deny out eth0 }
firewall output { deny in eth0 }`,
    [
      {
        at: '1:27',
        message: '`out eth0` in `firewall input`',
        others: ['1:1'],
        help: 'write `in eth0`, or move the rule to `firewall forward`',
      },
      {
        at: '2:27',
        message: '`in eth0` in `firewall output`',
        others: ['2:1'],
        help: 'write `out eth0`, or move the rule to `firewall forward`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'the right sides',
    `firewall input { deny in eth0 }
firewall output { deny out eth0 }
firewall { deny in eth0 out eth1 }`,
  ],
];

describe('A packet for the namespace itself goes out by no interface, and one that it sends came in by none', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(firewallInterfaceSide, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
