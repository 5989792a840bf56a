import { describe, it } from 'vitest';
import { ipv6WithoutForwarding } from '../../src/rules/ipv6-without-forwarding.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a bridge with IPv6',
    `
ip-forward off
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }`,
    [
      {
        at: '3:32',
        message: 'containers on `docker0` have addresses of `2001:db8:1::/64`, but reach the host only',
        others: ['2:12'],
        help: 'remove `ip-forward off`, or `fixed-cidr-v6` if the containers need no IPv6',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a bridge without',
    `
ip-forward off
bridge docker0 { }`,
  ],
];

describe('A host with IPv6 bridges forwards: without that, their containers reach the host and no farther', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(ipv6WithoutForwarding, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
