import { describe, it } from 'vitest';
import { lockedOutByFirewall } from '../../src/rules/locked-out-by-firewall.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'nothing allowed',
    `firewall input { default deny; deny tcp dport 22 }`,
    [
      {
        at: '1:26',
        message: 'no rule lets SSH in',
        others: [],
        help: 'write `allow tcp dport 22` in `firewall input`, perhaps with `from PREFIX`',
      },
    ],
  ],
  [
    'other ports',
    `firewall input { default deny; allow tcp dport 80; allow udp dport 22; allow icmp }`,
    [
      {
        at: '1:26',
        message: 'no rule lets SSH in',
        others: [],
        help: 'write `allow tcp dport 22` in `firewall input`, perhaps with `from PREFIX`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ['SSH from somewhere', `firewall input { default deny; allow from 192.0.2.0/24 tcp dport 20-30 }`],
  ['all of TCP, and everything', `firewall input { default deny; allow tcp in eth0 }`],
  [
    'another block',
    `firewall input { default deny }
firewall input { allow from 192.0.2.1 }`,
  ],
  [
    'other chains, no default, and a container',
    `firewall { default deny }
firewall input { deny udp }
container a { net none; firewall input { default deny } }`,
  ],
];

describe('A host whose firewall drops what is not allowed lets its operator in', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(lockedOutByFirewall, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
