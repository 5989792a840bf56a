import { describe, it } from 'vitest';
import { filteredWithoutForwarding } from '../../src/rules/filtered-without-forwarding.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'neither',
    `bridge b { bip 10.0.0.1/24 }
container a { firewall { deny }; masquerade out eth0 }`,
    [
      {
        at: '2:15',
        message: 'container `a` forwards nothing',
        others: [],
        help: 'write `firewall input` or `firewall output` for its own traffic, or `ip-forward on`',
      },
      {
        at: '2:34',
        message: 'container `a` forwards nothing',
        others: [],
        help: 'write `ip-forward on` in the container',
      },
    ],
  ],
  [
    'off as written',
    `bridge b { bip 10.0.0.1/24 }
container a { ip-forward off; firewall forward { deny } }`,
    [
      {
        at: '2:31',
        message: 'container `a` forwards nothing',
        others: ['2:26'],
        help: 'write `firewall input` or `firewall output` for its own traffic, or `ip-forward on`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'one that forwards',
    `bridge b { bip 10.0.0.1/24 }
container a { ip-forward on; firewall { deny }; masquerade out eth0 }`,
  ],
  [
    'other chains, and a namespace of a process',
    `bridge b { bip 10.0.0.1/24 }
container a { firewall input { deny }; firewall output { deny } }
container c { net none; runtime pid:77; firewall { deny } }`,
  ],
  [
    'a host',
    `ip-forward off
firewall { deny }`,
  ],
];

describe('A container that judges or masquerades what it forwards does forward', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(filteredWithoutForwarding, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
