import { describe, it } from 'vitest';
import { nextHopDoesNotForward } from '../../src/rules/next-hop-does-not-forward.ts';
import { expectErrors, expectValid } from './support.ts';

const text = (host: string, destination = '10.1.0.0/24', kind = 'host'): string => `
segment lan
${kind} a { interface eth0 { on lan; address 10.0.0.1/24 }; ${host} }
host b { interface eth0 { on lan; address 10.0.0.2/24; route ${destination} via 10.0.0.1 } }`;

describe('The next hop of a route is somebody who passes packets on', () => {
  it('reports a host that does not forward', () => {
    expectErrors(nextHopDoesNotForward, text('ip-forward off; bridge b { bip 10.1.0.1/24 }'), [
      {
        at: '4:78',
        message: 'next hop `10.0.0.1` is `a`, which does not forward IPv4',
        others: ['3:69'],
        help: 'remove `ip-forward off` of `a`, or write the address of somebody who forwards',
      },
    ]);
  });

  it('reports a host that has nothing to forward for', () => {
    expectErrors(nextHopDoesNotForward, text(''), [
      {
        at: '4:78',
        message: 'next hop `10.0.0.1` is `a`, which does not forward IPv4',
        help: 'write `router a` instead of `host a`, or the address of somebody who forwards',
      },
    ]);
    expectErrors(nextHopDoesNotForward, text('bridge b { fixed-cidr-v6 2001:db8:1::/64 }'), [
      {
        at: '4:78',
        message: 'next hop `10.0.0.1` is `a`, which does not forward IPv4',
        help: 'give a bridge of `a` IPv4, or write the address of somebody who forwards',
      },
    ]);
  });

  it('lets pass routers, hosts with bridges, and a route to a single address', () => {
    expectValid(text('', '10.1.0.0/24', 'router'));
    expectValid(text('bridge b { bip 10.1.0.1/24 }'));
    expectValid(text('ip-forward off', '10.5.0.1/32'));
  });
});
