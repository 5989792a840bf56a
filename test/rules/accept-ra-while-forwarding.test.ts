import { describe, it } from 'vitest';
import { acceptRaWhileForwarding } from '../../src/rules/accept-ra-while-forwarding.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'on the host',
    `
interface eth0 { accept-ra 1 }
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }`,
    [
      {
        at: '2:28',
        message: '`eth0` has `accept-ra 1`, but the host forwards IPv6 and so ignores router advertisements',
        others: ['3:32'],
        help: 'write `accept-ra 2`, which heeds router advertisements under forwarding too',
      },
    ],
  ],
  [
    'in a container',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web {
  ip-forward on
  interface eth1 { on docker0; address 172.17.0.9/32; accept-ra 1 }
}`,
    [
      {
        at: '5:65',
        message: '`eth1` has `accept-ra 1`, but container `web` forwards IPv6 and so ignores router advertisements',
        others: ['4:14'],
        help: 'write `accept-ra 2`, which heeds router advertisements under forwarding too',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a host without IPv6',
    `
interface eth0 { accept-ra 1 }
bridge docker0 { bip 172.17.42.1/16 }
`,
  ],
  [
    'always or never',
    `
interface eth0 { accept-ra 2 }
interface eth1 { accept-ra 0 }
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }`,
  ],
  [
    'a container that does not forward',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web {
  interface eth1 { on docker0; address 172.17.0.9/32; accept-ra 1 }
}`,
  ],
];

describe('Who forwards IPv6 and heeds router advertisements says `accept-ra 2`: to Linux, 1 means "unless forwarding", so that the default route learned from a router would vanish', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(acceptRaWhileForwarding, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
