import { describe, it } from 'vitest';
import { interfaceNameUsedTwice } from '../../src/rules/interface-name-used-twice.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'the `eth0` of `net bridge`',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web {
  interface eth0 { on docker0; address 172.17.0.99/16 }
}`,
    [
      {
        at: '4:13',
        message: 'container `web` has two interfaces named `eth0`',
        others: ['3:1'],
        help: 'give one of the two another name, such as `eth1`',
      },
    ],
  ],
  [
    'two blocks',
    `
bridge br0 { existing }
container web {
  net none
  interface eth1 { on br0 }
  interface eth1 { on br0 }
}`,
    [
      {
        at: '6:13',
        message: 'container `web` has two interfaces named `eth1`',
        others: ['5:13'],
        help: 'give one of the two another name, such as `eth0`',
      },
    ],
  ],
  [
    'a point-to-point end',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { }
container b { net none }
ptp a:eth0 10.1.1.1 -- b:eth0 10.1.1.2`,
    [
      {
        at: '5:5',
        message: 'container `a` has two interfaces named `eth0`',
        others: ['3:1'],
        help: 'give one of the two another name, such as `eth1`',
      },
    ],
  ],
  [
    'both ends in one container',
    `
container a { net none }
ptp a:eth1 10.1.1.1 -- a:eth1 10.1.1.2`,
    [
      {
        at: '3:24',
        message: 'container `a` has two interfaces named `eth1`',
        others: ['3:5'],
        help: 'give one of the two another name, such as `eth0`',
      },
    ],
  ],
  [
    'a bridge and an interface of the host',
    `
bridge br0 { bip 10.0.0.1/24 }
interface br0 { address 10.0.9.1/24 }`,
    [
      {
        at: '3:11',
        message: 'the host has two interfaces named `br0`',
        others: ['2:8'],
        help: 'write the statements of `br0` into its `bridge` block; for a bridge that is there already, that block says `existing`',
      },
    ],
  ],
  [
    'a bridge and a point-to-point end in the host',
    `
bridge br0 { bip 10.0.0.1/24 }
container a { net none }
ptp host:br0 10.1.1.1 -- a:eth1 10.1.1.2`,
    [
      {
        at: '4:5',
        message: 'the host has two interfaces named `br0`',
        others: ['2:8'],
        help: 'give one of the two another name, such as `br1`',
      },
    ],
  ],
  [
    'two interfaces of the host',
    `
interface eth0 { }
interface eth0 { }`,
    [
      {
        at: '3:11',
        message: 'the host has two interfaces named `eth0`',
        others: ['2:11'],
        help: 'give one of the two another name, such as `eth1`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'the same name in several namespaces',
    `
bridge docker0 { bip 172.17.42.1/16 }
container a { }
container b { net none }
interface eth0 { }
ptp b:eth0 10.1.1.1 -- host:veth0 10.1.1.2`,
  ],
  [
    'a pair within one container',
    `
container a { net none }
ptp a:eth1 10.1.1.1 -- a:eth2 10.1.1.2`,
  ],
];

describe('Every interface of a namespace has a name of its own: bridges, interfaces and point-to-point ends share the names', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(interfaceNameUsedTwice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
