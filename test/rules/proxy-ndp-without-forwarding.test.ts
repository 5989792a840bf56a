import { describe, it } from 'vitest';
import { proxyNdpWithoutForwarding } from '../../src/rules/proxy-ndp-without-forwarding.ts';
import { expectErrors, expectValid } from './support.ts';

describe('`proxy-ndp on` stands on a host that forwards: the kernel answers solicitations for others only where it does', () => {
  it('reports a host that does not', () => {
    const text = `
ip-forward off
interface eth0 { address 2001:db8::1/64; proxy-ndp on }
container a { net none }`;
    expectErrors(proxyNdpWithoutForwarding, text, [
      {
        at: '3:52',
        message: '`eth0` has `proxy-ndp on`, but the host does not forward',
        others: ['2:12'],
        help: 'write `ip-forward on`, or leave `proxy-ndp` out',
      },
    ]);
  });

  it('lets pass a host that does, and `off`', () => {
    expectValid(`
interface eth0 { address 2001:db8::c001/64; proxy-ndp on }
interface eth1 { proxy-ndp off }
bridge docker0 { fixed-cidr-v6 2001:db8::c008/125; addressing sequential }
container a`);
    expectValid('ip-forward off; interface eth0 { proxy-ndp off }');
  });
});
