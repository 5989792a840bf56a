import { describe, it } from 'vitest';
import { publicBridgeNetwork } from '../../src/rules/public-bridge-network.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a slip of the pen and others',
    `
bridge a { bip 172.167.1.1/28 }
bridge b { bip 8.8.8.1/24 }`,
    [
      {
        at: '2:16',
        message: 'network `172.167.1.0/28` of bridge `a` is public address space',
        help: 'use a private network, such as `172.16.1.1/28`, or write `masquerade off` if these addresses are yours',
      },
      {
        at: '3:16',
        message: 'network `8.8.8.0/24` of bridge `b` is public address space',
        help: 'use a private network, such as `172.16.0.1/16`, or write `masquerade off` if these addresses are yours',
      },
    ],
  ],
  [
    'a network that is only in part private',
    'bridge c { bip 172.0.0.1/8 }',
    [
      {
        at: '1:16',
        message: 'network `172.0.0.0/8` of bridge `c` is public address space',
        help: 'use a private network, such as `172.16.0.1/16`, or write `masquerade off` if these addresses are yours',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'private, shared and documentation ranges',
    `
bridge a { bip 10.0.0.1/8 }
bridge b { bip 172.31.0.1/16 }
bridge c { bip 192.168.0.1/16 }
bridge d { bip 100.64.0.1/10 }
bridge e { bip 203.0.113.1/24 }`,
  ],
  ['public addresses that are routed', 'bridge a { bip 8.8.8.1/24; masquerade off }'],
];

describe("The network of a masqueraded bridge is private: an owner of public addresses would not hide them behind the host's", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(publicBridgeNetwork, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
