import { describe, it } from 'vitest';
import { unknownRouteDevice } from '../../src/rules/unknown-route-device.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'a misspelling',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web { route 10.0.0.0/8 dev etho }`,
    [{ at: '3:38', message: 'container `web` has no interface `etho`', help: 'write `eth0`' }],
  ],
  [
    'no interface at all',
    'container web { net none; route 10.0.0.0/8 dev eth1 }',
    [
      {
        at: '1:48',
        message: 'container `web` has no interface `eth1`',
        help: 'give it one first, as in `interface eth1 { on BRIDGE; address ADDRESS/LENGTH }`',
      },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'every interface it has',
    `
bridge docker0 { bip 172.17.42.1/16 }
container web {
  interface eth1 { on docker0; address 172.17.0.9/32 }
  route 10.1.0.0/16 dev eth0
  route 10.2.0.0/16 dev eth1
  route 10.3.0.0/16 dev eth2
  route 10.4.0.0/16 dev lo
}
ptp web:eth2 10.1.1.1 -- host:veth1 10.1.1.2`,
  ],
  ['an unknown interface of the host', 'route 10.0.0.0/8 dev wlan0'],
  ['a found namespace, which may have others', 'container web { net none; runtime pid:99; route 10.0.0.0/8 dev eth1 }'],
];

describe('A route inside a container goes over an interface that the container has', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(unknownRouteDevice, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
