import { describe, it } from 'vitest';
import { fixedCidrV6TooLong } from '../../src/rules/fixed-cidr-v6-too-long.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    '81 bits',
    'bridge docker0 { fixed-cidr-v6 2001:db8::8000:0:0/81 }',
    [
      {
        at: '1:32',
        message: '`fixed-cidr-v6` `2001:db8::8000:0:0/81` is longer than /80, so no MAC address fits behind it',
        help: 'write `addressing sequential` on the bridge, or a prefix of /80 or shorter such as `2001:db8::/80`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    '80 bits',
    `
bridge docker0 { fixed-cidr-v6 2001:db8::/80 }
container a { }`,
  ],
  [
    'under `addressing sequential`',
    `
bridge docker0 { fixed-cidr-v6 2001:db8::c008/125; addressing sequential }
container a { }`,
  ],
];

describe('Under `addressing mac`, `fixed-cidr-v6` is /80 or shorter, so that the 48 bits of a MAC address fit behind it', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(fixedCidrV6TooLong, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
