import { describe, it } from 'vitest';
import { macUsedTwiceOnSegment } from '../../src/rules/mac-used-twice-on-segment.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'interfaces of two hosts',
    `
segment lan { }
host berlin { interface eth0 { on lan; mac-address 02:00:00:00:00:01 } }
host munich { interface eth0 { on lan; mac-address 02-00-00-00-00-01 } }`,
    [
      {
        at: '4:52',
        message: 'MAC address `02:00:00:00:00:01` is used twice on segment `lan`',
        others: ['3:52'],
        help: 'give one of the two another MAC address',
      },
    ],
  ],
  [
    'a container on a bridge that is connected to the segment',
    `
segment lan { }
host berlin {
  interface eth0 { on lan }
  bridge br0 { bip 10.0.0.1/24; port eth0 }
  container web { mac-address 02:00:00:00:00:01 }
}
host munich { interface eth0 { on lan; mac-address 02:00:00:00:00:01 } }`,
    [{ at: '8:52', message: 'MAC address `02:00:00:00:00:01` is used twice on segment `lan`', others: ['6:31'] }],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'one on two segments',
    `
segment lan { }
segment wan { }
host berlin { interface eth0 { on lan; mac-address 02:00:00:00:00:01 } }
host munich { interface eth0 { on wan; mac-address 02:00:00:00:00:01 } }`,
  ],
];

describe('On a segment every MAC address is used by one host', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(macUsedTwiceOnSegment, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
