import { describe, it } from 'vitest';
import { poolInsideUplink } from '../../src/rules/pool-inside-uplink.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a longer pool',
    `
interface eth0 { address 2001:db8::c001/64 }
bridge docker0 { fixed-cidr-v6 2001:db8::c008/125; addressing sequential }`,
    [
      {
        at: '3:32',
        message: '`fixed-cidr-v6` `2001:db8::c008/125` lies inside `2001:db8::/64`, the network of interface `eth0`',
        others: ['2:26'],
        help: 'write `proxy-ndp on` in `interface eth0`, use a prefix that is routed to this host, or split the network: give the address of `eth0` a prefix such as /80 that does not hold the pool, and let the router send the pool here',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a prefix of its own',
    `
interface eth0 { address 2001:db8::1/64 }
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }`,
  ],
  [
    'a pool whose containers the host answers for',
    `
interface eth0 { address 2001:db8::c001/64; proxy-ndp on }
bridge docker0 { fixed-cidr-v6 2001:db8::c008/125; addressing sequential }
container a`,
  ],
];

describe("A `fixed-cidr-v6` lies outside the networks of the host's interfaces: neighbours on such a network look for the containers on the link itself and get no answer, unless `proxy-ndp on` stands there", () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(poolInsideUplink, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
