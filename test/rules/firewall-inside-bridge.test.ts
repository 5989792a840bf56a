import { describe, it } from 'vitest';
import { firewallInsideBridge } from '../../src/rules/firewall-inside-bridge.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'names',
    `bridge b { bip 10.0.0.1/24 }
container a { }
container c { }
firewall { deny from a to c }`,
    [
      {
        at: '4:12',
        message: 'both ends of the rule are on bridge `b`, whose containers talk freely',
        others: ['1:1'],
        help: 'write `icc off` in `bridge b`, or write the rule as `firewall input` of the container',
      },
    ],
  ],
  [
    'prefixes and interfaces',
    `bridge b { bip 10.0.0.1/24 }
firewall { deny from 10.0.0.0/25 out b; deny in b out b }`,
    [
      {
        at: '2:12',
        message: 'both ends of the rule are on bridge `b`, whose containers talk freely',
        others: ['1:1'],
        help: 'write `icc off` in `bridge b`, or write the rule as `firewall input` of the container',
      },
      {
        at: '2:41',
        message: 'both ends of the rule are on bridge `b`, whose containers talk freely',
        others: ['1:1'],
        help: 'write `icc off` in `bridge b`, or write the rule as `firewall input` of the container',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    '`icc off`',
    `bridge b { bip 10.0.0.1/24; icc off }
container a { }
container c { }
firewall { allow from a to c }`,
  ],
  [
    'one end elsewhere',
    `bridge b { bip 10.0.0.1/24 }
bridge d { bip 10.0.1.1/24 }
container a { net bridge:b }
container c { net bridge:d }
firewall { deny from a to c; deny from a; deny from !10.0.0.0/24 to a; deny in eth0 to a }`,
  ],
  [
    'input, and a container',
    `bridge b { bip 10.0.0.1/24 }
container a { firewall input { deny from c to a } }
container c { }
firewall input { deny from a to 10.0.0.1 }`,
  ],
];

describe('What goes from container to container of a bridge with `icc on` does not pass the firewall of the host', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(firewallInsideBridge, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
