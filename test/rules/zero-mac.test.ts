import { describe, it } from 'vitest';
import { zeroMac } from '../../src/rules/zero-mac.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'all zeros',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { mac-address 00:00:00:00:00:00 }`,
    [
      {
        at: '3:27',
        message: "`00:00:00:00:00:00` is no interface's MAC address",
        help: 'write a locally administered one such as `02:00:00:00:00:01`, or leave `mac-address` out',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'almost all zeros',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { mac-address 00:00:00:00:00:01 }`,
  ],
];

describe('A MAC address is not all zeros, which the kernel refuses', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(zeroMac, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
