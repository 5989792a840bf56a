import { describe, it } from 'vitest';
import { firewallPortsWithoutProtocol } from '../../src/rules/firewall-ports-without-protocol.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'no protocol',
    `firewall { allow dport 80 81 }
firewall { allow sport 53 }`,
    [
      { at: '1:24', message: 'ports of no protocol', others: [], help: 'write `tcp`, `udp` or `sctp` before `dport`' },
      { at: '2:24', message: 'ports of no protocol', others: [], help: 'write `tcp`, `udp` or `sctp` before `sport`' },
    ],
  ],
  [
    'icmp',
    `firewall { allow icmp dport 8 }`,
    [
      {
        at: '1:29',
        message: '`icmp` has no ports',
        others: ['1:18'],
        help: 'write `tcp`, `udp` or `sctp` instead, or leave the ports out',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'protocols with ports, and without',
    `firewall { allow tcp dport 1; allow udp sport 2; allow sctp dport 3; allow icmp; allow }`,
  ],
];

describe('A firewall rule asks for ports of a protocol that has them', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(firewallPortsWithoutProtocol, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
