import { describe, expect, it } from 'vitest';
import { lines, plan } from './support.ts';

/** Where each of the lines stands among all that are declared. */
function positions(text: string, wanted: readonly string[]): readonly number[] {
  const all = lines(plan(text));
  return wanted.map((line) => all.findIndex((one) => one.includes(line)));
}

describe('IPv6 forwarding is switched on', () => {
  it('when the named uplink heeds router advertisements all the same: else its default route would be lost', () => {
    const [uplink = -1, byDefault = -1, all = -1] = positions(
      'interface eth0 { accept-ra 2 }\nbridge b0 { fixed-cidr-v6 2001:db8:1::/64 }\ncontainer a',
      ['net/ipv6/conf/eth0/accept_ra=2', 'net/ipv6/conf/default/forwarding=1', 'net/ipv6/conf/all/forwarding=1'],
    );
    expect(uplink).toBeGreaterThan(-1);
    expect(byDefault).toBeGreaterThan(uplink);
    expect(all).toBeGreaterThan(byDefault);
  });

  it('where the host is to answer neighbour solicitations for containers', () => {
    const text = (rest: string): string =>
      `interface eth0 { address 2001:db8::1/64; ${rest} }\ncontainer a { net none }\nptp host:a0 -- a:eth0 2001:db8::a\n`;
    const forwarding = ['net/ipv6/conf/all/forwarding=1'];
    expect(positions(text(''), forwarding)).toEqual([-1]);
    expect(positions(text('proxy-ndp on'), forwarding)).not.toEqual([-1]);
  });
});
