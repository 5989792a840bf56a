import { describe, it } from 'vitest';
import { overlappingSegments } from '../../src/rules/overlapping-segments.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'two that a router stands on',
    `
segment front { 10.0.0.0/16 }
segment back { 10.0.5.0/24 }
router gate { interface eth0 { on front }; interface eth1 { on back } }`,
    [
      {
        at: '3:16',
        message: 'network `10.0.5.0/24` of segment `back` overlaps `10.0.0.0/16` of segment `front` on another segment',
        others: ['2:17'],
        help: 'give each segment a network of its own',
      },
    ],
  ],
  [
    'two that routes lead between, one by its addresses alone',
    `
segment a { 2001:db8::/64 }
segment b { }
segment c { 2001:db8:0:5::/64 }
router r { interface eth0 { on a; address 2001:db8::1/64 }; interface eth1 { on c; address 2001:db8:0:5::1/64 } }
router s { interface eth0 { on b; address 2001:db8::9/64 }; interface eth1 { on c; address 2001:db8:0:5::2/64 } }
routes auto`,
    [
      {
        at: '6:43',
        message:
          'network `2001:db8::/64` of `eth0` of router `s` overlaps `2001:db8::/64` of segment `a` on another segment',
        others: ['2:13'],
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'two that do not meet',
    `
segment home1 { 192.168.1.0/24 }
segment home2 { 192.168.1.0/24 }
segment isp { 10.0.0.0/24 }
router modem1 { interface eth0 { on home1; address 192.168.1.1/24 }; interface eth1 { on isp; address 10.0.0.1/24 } }
router modem2 { interface eth0 { on home2; address 192.168.1.1/24 }; interface eth1 { on isp; address 10.0.0.2/24 } }`,
  ],
  [
    'several prefixes of one segment',
    `
segment lan { 10.0.0.0/16; 10.0.0.0/24 }
host a { interface eth0 { on lan; address 10.0.0.1/16 } }`,
  ],
];

describe('Segments that meet have no addresses in common', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(overlappingSegments, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
