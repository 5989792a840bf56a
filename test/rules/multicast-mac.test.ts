import { describe, it } from 'vitest';
import { multicastMac } from '../../src/rules/multicast-mac.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'the lowest bit of the first byte',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { mac-address 01:42:ac:11:00:99 }
container b { mac-address ff:ff:ff:ff:ff:ff }`,
    [
      {
        at: '3:27',
        message: '`01:42:ac:11:00:99` is a multicast MAC address',
        help: 'make the first byte even: `02:42:ac:11:00:99` is a locally administered address',
      },
      {
        at: '4:27',
        message: '`ff:ff:ff:ff:ff:ff` is a multicast MAC address',
        help: 'make the first byte even: `fe:ff:ff:ff:ff:ff` is a locally administered address',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a universal address',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { mac-address 00:16:3e:00:00:01 }`,
  ],
];

describe('A MAC address is that of one interface, not of a group: its first byte is even', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(multicastMac, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
