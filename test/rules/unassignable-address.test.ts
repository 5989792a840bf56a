import { describe, it } from 'vitest';
import { unassignableAddress } from '../../src/rules/unassignable-address.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'multicast, loopback, unspecified and limited broadcast addresses',
    'interface eth0 { address 224.0.0.1/24; address 127.0.0.2/8; address 0.0.0.0/8; address 255.255.255.255/32; address ff02::1/64; address ::1/128; address ::/128 }',
    [
      {
        at: '1:26',
        message: '`224.0.0.1` is a multicast address',
        help: 'write a unicast address, for example one of `10.0.0.0/8`, `172.16.0.0/12` or `192.168.0.0/16` (RFC 1918)',
      },
      { at: '1:48', message: '`127.0.0.2` is a loopback address' },
      { at: '1:69', message: '`0.0.0.0` is the unspecified address' },
      { at: '1:88', message: '`255.255.255.255` is the broadcast address of every network' },
      {
        at: '1:116',
        message: '`ff02::1` is a multicast address',
        help: 'write a unicast address, for example one of a prefix of your own below `fd00::/8` (RFC 4193)',
      },
      { at: '1:136', message: '`::1` is a loopback address' },
      { at: '1:153', message: '`::` is the unspecified address' },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  ["a loopback address on the host's `lo`", 'interface lo { address 127.0.0.53/8 }'],
];

describe('Every interface has a unicast address of its own: not the unspecified, a loopback or a multicast address', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(unassignableAddress, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
