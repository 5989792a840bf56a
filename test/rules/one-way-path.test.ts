import { describe, it } from 'vitest';
import { oneWayPath } from '../../src/rules/one-way-path.ts';
import { expectErrors, expectValid } from './support.ts';

const text = (more: string): string => `
routes auto; segment lan
router r { interface eth0 { on lan; address fe80::1/64 }; interface eth1 { on dmz; address fe80::1/64 } }
segment dmz
host a { interface eth0 { on lan; address 2001:db8:1::1/64${more} }; bridge b { fixed-cidr-v6 2001:db8:1:1::/64 } }
host b { interface eth0 { on dmz; address fe80::2:1/64 }; bridge b { fixed-cidr-v6 2001:db8:2:1::/64 } }`;

describe('Where `routes auto` leads one way it leads back as well', () => {
  it('reports a host whose neighbours cannot name it as a next hop', () => {
    expectErrors(oneWayPath, text(''), [
      {
        at: '3:8',
        message: 'packets from `a` reach `r`, but replies to `2001:db8:1::/64` find no way back',
        others: ['5:43'],
        help: 'write an address in `interface eth0` of `a` that its neighbours can name: one of a prefix that they have there too, or a link-local one such as `fe80::1:1/64`',
      },
    ]);
  });

  it('reports a router that a host cannot name', () => {
    const hosts = `
routes auto; segment lan
router r { interface eth0 { on lan; address 2001:db8:9::1/64 } }
host a { interface eth0 { on lan; address 2001:db8::1/64; address fe80::a/64 }; bridge b { fixed-cidr-v6 2001:db8:1::/64 } }`;
    expectErrors(oneWayPath, hosts, [
      {
        at: '4:6',
        message: 'packets from `r` reach `a`, but replies to `2001:db8:9::/64` find no way back',
        others: ['3:45'],
        help: 'write an address in `interface eth0` of `a` of a prefix that `r` has on `lan` too, or give `r` a link-local address there such as `fe80::1/64`',
      },
    ]);
  });

  it('lets pass one with a link-local address that is written', () => {
    expectValid(text('; address fe80::1:1/64'));
  });
});
