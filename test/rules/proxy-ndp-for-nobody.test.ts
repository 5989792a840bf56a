import { describe, it } from 'vitest';
import { proxyNdpForNobody } from '../../src/rules/proxy-ndp-for-nobody.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'containers of another prefix',
    `
interface eth0 { address 2001:db8::1/64; address 192.0.2.1/24; proxy-ndp on }
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }
container a`,
    [
      {
        at: '2:74',
        message: '`eth0` has `proxy-ndp on`, but no container has an IPv6 address inside its prefix',
        help: 'give a bridge a `fixed-cidr-v6` inside the prefix, or leave `proxy-ndp` out',
      },
    ],
  ],
  [
    'an interface without a prefix of its own',
    `
interface eth0 { proxy-ndp on }
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }
container a`,
    [
      {
        at: '2:28',
        message: '`eth0` has `proxy-ndp on`, but its own IPv6 prefix is not written',
        help: 'write the address that the host has there, as in `interface eth0 { address 2001:db8::c001/64 }`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a pool inside the prefix',
    `
interface eth0 { address 2001:db8::c001/64; proxy-ndp on }
bridge docker0 { fixed-cidr-v6 2001:db8::c008/125; addressing sequential }
container a`,
  ],
  [
    'the end of a pair with the host',
    `
interface eth0 { address 2001:db8::c001/64; proxy-ndp on }
container a { net none }
ptp host:toa -- a:eth1 2001:db8::c009`,
  ],
];

describe("`proxy-ndp on` has somebody to answer for: a container with an IPv6 address inside the interface's own prefix", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(proxyNdpForNobody, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
