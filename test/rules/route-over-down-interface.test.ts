import { describe, it } from 'vitest';
import { routeOverDownInterface } from '../../src/rules/route-over-down-interface.ts';
import { expectErrors, expectValid, type Expected } from './support.ts';

const errors: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    'in a container and on the host',
    `
bridge br0 { bip 10.0.0.1/24 }
container web {
  net none
  interface eth1 { on br0; address 10.0.0.5/24; up off; route 10.1.0.0/16 via 10.0.0.1 }
  route 10.2.0.0/16 dev eth1
}
interface eth0 { up off }
route 10.3.0.0/16 dev eth0`,
    [
      {
        at: '5:57',
        message: 'the route goes over `eth1` of container `web`, which is down',
        others: ['5:52'],
        help: 'remove `up off`, or remove the route',
      },
      { at: '6:3', message: 'the route goes over `eth1` of container `web`, which is down', others: ['5:52'] },
      { at: '9:1', message: 'the route goes over `eth0` of the host, which is down', others: ['8:21'] },
    ],
  ],
];

const valid: readonly (readonly [string, string])[] = [
  [
    'up',
    `
interface eth0 { up on }
route 10.3.0.0/16 dev eth0`,
  ],
];

describe('A route goes over an interface that is up: the kernel refuses others with `Network is down`', () => {
  it.each(errors)('reports %s', (_, text, expected) => expectErrors(routeOverDownInterface, text, expected));
  it.each(valid)('lets pass %s', (_, text) => expectValid(text));
});
