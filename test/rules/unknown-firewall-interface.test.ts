import { describe, it } from 'vitest';
import { unknownFirewallInterface } from '../../src/rules/unknown-firewall-interface.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'with one that is near',
    `bridge b { bip 10.0.0.1/24 }
container a { ip-forward on; firewall { deny in eht0 }; masquerade out eth }`,
    [
      { at: '2:49', message: 'container `a` has no interface `eht0`', others: [], help: 'write `eth0`' },
      { at: '2:72', message: 'container `a` has no interface `eth`', others: [], help: 'write `eth0`' },
    ],
  ],
  [
    'with others, and with none',
    `bridge b { bip 10.0.0.1/24 }
container a { firewall input { deny in wlan7 } }
container c { net none; firewall output { deny out eth0 } }`,
    [
      { at: '2:40', message: 'container `a` has no interface `wlan7`', others: [], help: 'write one it has: `eth0`' },
      {
        at: '3:52',
        message: 'container `c` has no interface `eth0`',
        others: [],
        help: 'give it one first, as in `interface eth0 { on BRIDGE; address ADDRESS/LENGTH }`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'its own, a pair and loopback',
    `bridge b { bip 10.0.0.1/24 }
container a { firewall input { deny in eth0; deny in p0; deny in lo } }
ptp a:p0 -- host:p1`,
  ],
  [
    'those of the host, and of a process',
    `firewall { deny in tun9 }
container c { net none; runtime pid:77; firewall input { deny in tun9 } }`,
  ],
];

describe('Firewall rules and masquerading of a container name interfaces that it has', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(unknownFirewallInterface, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
