import { describe, it } from 'vitest';
import { ipWithoutBip } from '../../src/rules/ip-without-bip.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a bridge with IPv6 only',
    `
bridge docker0 { fixed-cidr-v6 2001:db8:1::/64 }
container web { ip 172.17.0.5 }`,
    [
      {
        at: '3:20',
        message: 'container `web` has the `ip` `172.17.0.5`, but bridge `docker0` has no IPv4 network',
        others: ['2:1'],
        help: 'give `docker0` a `bip` whose network holds `172.17.0.5`, or remove `ip`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'a bridge with a picked network',
    `
bridge docker0 { }
container web { ip 172.17.0.5 }`,
  ],
];

describe('A container with an `ip` stands on a bridge with IPv4', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(ipWithoutBip, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
