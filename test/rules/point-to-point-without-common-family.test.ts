import { describe, it } from 'vitest';
import { pointToPointWithoutCommonFamily } from '../../src/rules/point-to-point-without-common-family.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'one each',
    `
container a { net none }
container b { net none }
ptp a:eth1 10.1.1.1 -- b:eth1 2001:db8::2`,
    [
      {
        at: '4:24',
        message: 'one end has an IPv4 address only, the other an IPv6 address only',
        others: ['4:5'],
        help: "give one end an address of the other's family as well",
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'no address at one end',
    `
container a { net none }
container b { net none }
ptp a:eth1 10.1.1.1 -- b:eth1`,
  ],
  [
    'one in common',
    `
container a { net none }
container b { net none }
ptp a:eth1 10.1.1.1 2001:db8::1 -- b:eth1 2001:db8::2`,
  ],
];

describe('Where both ends of a point-to-point pair have addresses, they have a family in common', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(pointToPointWithoutCommonFamily, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
