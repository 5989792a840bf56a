import { describe, it } from 'vitest';
import { publishFamily } from '../../src/rules/publish-family.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'IPv6 on a bridge without',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { publish [2001:db8::1]:8080:80 }`,
    [
      {
        at: '3:25',
        message: 'a port is published on the IPv6 address `2001:db8::1`, but container `web` has no IPv6 address',
        others: ['2:1'],
        help: 'give `docker0` a `fixed-cidr-v6`, or publish on an IPv4 address',
      },
    ],
  ],
  [
    '`publish-ip` of IPv4 on a bridge of IPv6',
    `
publish-ip 192.0.2.1
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }
container web { publish 8080:80 }`,
    [
      {
        at: '4:25',
        message: 'a port is published on the IPv4 address `192.0.2.1`, but container `web` has no IPv4 address',
        others: ['3:1'],
        help: 'give `docker0` a `bip`, or publish on an IPv6 address',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'both families',
    `
bridge docker0 { bip 172.17.42.1/16; fixed-cidr-v6 2001:db8:1::/64 }
container web { publish [2001:db8::1]:8080:80 127.0.0.1:8080:80 8081:80 }`,
  ],
];

describe('A port is published on host addresses of a family that the container has an address of', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(publishFamily, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
