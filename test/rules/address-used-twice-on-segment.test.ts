import { describe, it } from 'vitest';
import { addressUsedTwiceOnSegment } from '../../src/rules/address-used-twice-on-segment.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'interfaces of two hosts, link-local addresses too',
    `
segment lan { 10.0.0.0/24 }
router gate { interface eth1 { on lan; address 10.0.0.1/24; address fe80::1/64 } }
host berlin { interface eth0 { on lan; address 10.0.0.1/24; address fe80::1/64 } }`,
    [
      {
        at: '4:48',
        message: 'address `10.0.0.1` is used twice on segment `lan`',
        others: ['3:48'],
        help: 'give one of the two another address',
      },
      { at: '4:69', message: 'address `fe80::1` is used twice on segment `lan`', others: ['3:69'] },
    ],
  ],
  [
    'containers on bridges that are connected to the segment',
    `
segment lan { 10.0.0.0/24 }
host berlin {
  interface eth0 { on lan }
  bridge br0 { bip 10.0.0.1/24; port eth0 }
  container web
}
host munich {
  interface eth0 { on lan }
  bridge br0 { bip 10.0.0.3/24; port eth0 }
  container web
}
host paris { interface eth0 { on lan; address 10.0.0.3/24 } }`,
    [
      {
        at: '11:3',
        message: 'address `10.0.0.1` is used twice on segment `lan`',
        others: ['5:20'],
        help: 'give each host a pool of its own with `fixed-cidr`',
      },
      { at: '13:47', message: 'address `10.0.0.3` is used twice on segment `lan`', others: ['10:20'] },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'one address on two segments',
    `
segment lan { }
segment wan { }
host berlin { interface eth0 { on lan; address 10.0.0.1/24 } }
host munich { interface eth0 { on wan; address 10.0.0.1/24 } }`,
  ],
  [
    'bridges that are not connected to the segment',
    `
segment lan { 10.0.0.0/24 }
host berlin { interface eth0 { on lan; address 10.0.0.1/24 }; bridge br0 { bip 172.17.0.1/16 }; container web }
host munich { interface eth0 { on lan; address 10.0.0.2/24 }; bridge br0 { bip 172.17.0.1/16 }; container web }`,
  ],
  [
    'pools of their own on one segment',
    `
segment lan { 10.0.0.0/24 }
host berlin { interface eth0 { on lan }; bridge br0 { bip 10.0.0.1/24; fixed-cidr 10.0.0.64/26; port eth0 }; container web }
host munich { interface eth0 { on lan }; bridge br0 { bip 10.0.0.2/24; fixed-cidr 10.0.0.128/26; port eth0 }; container web }`,
  ],
];

describe('On a segment every address is used by one host', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(addressUsedTwiceOnSegment, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
