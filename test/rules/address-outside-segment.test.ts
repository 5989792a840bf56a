import { describe, it } from 'vitest';
import { addressOutsideSegment } from '../../src/rules/address-outside-segment.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'an address outside',
    `
segment lan { 10.0.0.0/24 2001:db8::/64 10.0.2.0/24 }
host berlin { interface eth0 { on lan; address 10.0.1.1/24 } }`,
    [
      {
        at: '3:48',
        message: '`10.0.1.1/24` of `eth0` of host `berlin` is in no prefix of segment `lan`',
        others: ['2:15'],
        help: 'write an address of `10.0.0.0/24`, `10.0.2.0/24`, or add its prefix to the segment',
      },
    ],
  ],
  [
    'a length that takes in more',
    `
segment lan { 10.0.0.0/24; 2001:db8::/64 }
router gate { interface eth0 { on lan; address 10.0.0.1/16; address 2001:db8::1/48 } }`,
    [
      {
        at: '3:48',
        message: '`10.0.0.1/16` of `eth0` of router `gate` takes more than segment `lan` has to be on the link',
        others: ['2:15'],
        help: 'write `10.0.0.1/24`',
      },
      {
        at: '3:69',
        message: '`2001:db8::1/48` of `eth0` of router `gate` takes more than segment `lan` has to be on the link',
        others: ['2:28'],
        help: 'write `2001:db8::1/64`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a part of the prefix',
    'segment lan { 2001:db8::/64 }\nhost a { interface eth0 { on lan; address 2001:db8::1/80 } }',
  ],
  ['a single address', 'segment lan { 10.0.0.0/24 }\nhost a { interface eth0 { on lan; address 10.0.0.7/32 } }'],
  ['link-local addresses', 'segment lan { 2001:db8::/64 }\nhost a { interface eth0 { on lan; address fe80::1:1/64 } }'],
  [
    'a family without a prefix',
    'segment lan { 10.0.0.0/24 }\nhost a { interface eth0 { on lan; address 2001:db8::1/64 } }',
  ],
  ['no prefix at all', 'segment lan { }\nhost a { interface eth0 { on lan; address 10.0.0.1/24 } }'],
  ['no address at all', 'segment lan { 10.0.0.0/24 }\nhost a { interface eth0 { on lan } }'],
];

describe('An address on a segment lies inside one of its prefixes', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(addressOutsideSegment, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
