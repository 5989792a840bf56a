import { describe, it } from 'vitest';
import { fixedCidrOutsideBip } from '../../src/rules/fixed-cidr-outside-bip.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'elsewhere',
    'bridge docker0 { bip 172.17.42.1/16; fixed-cidr 172.18.0.0/24 }',
    [
      {
        at: '1:49',
        message: '`fixed-cidr` `172.18.0.0/24` is outside `172.17.0.0/16`, the network of `bip`',
        others: ['1:22'],
        help: 'write a part of `172.17.0.0/16`, or leave `fixed-cidr` out to use all of it',
      },
    ],
  ],
  [
    'larger',
    'bridge docker0 { bip 172.17.42.1/24; fixed-cidr 172.17.0.0/16 }',
    [
      {
        at: '1:49',
        message: '`fixed-cidr` `172.17.0.0/16` is larger than `172.17.42.0/24`, the network of `bip`',
        others: ['1:22'],
        help: 'write a part of `172.17.42.0/24`, or leave `fixed-cidr` out to use all of it',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a part and the whole',
    `
bridge a { bip 172.17.42.1/16; fixed-cidr 172.17.0.0/24 }
bridge b { bip 172.18.42.1/16; fixed-cidr 172.18.0.0/16 }`,
  ],
];

describe('`fixed-cidr` lies inside the network of `bip`: elsewhere the bridge would not reach the containers', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(fixedCidrOutsideBip, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
