import { describe, it } from 'vitest';
import { hiddenNetworkOnSeveralHosts } from '../../src/rules/hidden-network-on-several-hosts.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a network of three hosts once',
    `
segment lan { 10.0.0.0/24 }
host a { interface eth0 { on lan; address 10.0.0.1/24 }; bridge b { bip 172.17.42.1/16 } }
host c { interface eth0 { on lan; address 10.0.0.2/24 }; bridge b { bip 172.17.42.1/16 } }
host d { interface eth0 { on lan; address 10.0.0.3/24 }; bridge b { bip 172.17.43.1/16 } }
routes auto`,
    [
      {
        at: '4:73',
        message:
          '`172.17.0.0/16` is the network of bridge `b` of host `a` and of bridge `b` of host `c`, and 1 more: `routes auto` leads to none of them',
        others: ['3:73'],
        help: 'give each host a network of its own with `bip`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'the same without routes auto',
    `
segment lan { 10.0.0.0/24 }
host a { interface eth0 { on lan; address 10.0.0.1/24 }; bridge b { bip 172.17.42.1/16 } }
host c { interface eth0 { on lan; address 10.0.0.2/24 }; bridge b { bip 172.17.42.1/16 } }`,
  ],
];

describe('Under routes auto the IPv4 networks of containers differ between hosts', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(hiddenNetworkOnSeveralHosts, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
