import { describe, expect, it } from 'vitest';
import { chain, plan } from './support.ts';

/** The first of two hosts of a dual-stack cluster; `bridge` and `host` add to it. */
const first = (bridge = '', host = ''): ReturnType<typeof plan> =>
  plan(`routes auto
    segment lan
    segment dmz
    host a {
      interface eth0 { on lan; address 192.0.2.1/24; address 2001:db8::1/64 }
      bridge b { bip 10.1.0.1/24; fixed-cidr-v6 2001:db8:1::/64; ${bridge} }
      container c
      ${host}
    }
    host other {
      interface eth0 { on lan; address 192.0.2.4/24; address 2001:db8::4/64 }
      bridge b { bip 10.3.0.1/24; fixed-cidr-v6 2001:db8:3::/64 }
    }`);

const about = (rules: readonly string[], ...words: readonly string[]): readonly string[] =>
  rules.filter((rule) => words.every((word) => rule.includes(word)));

describe('routes auto', () => {
  it('lets in by the segment what comes from the networks and addresses of the hosts, and is then closed', () => {
    const built = first();
    const rules = chain(built, 4, 'FORWARD');
    expect(rules.slice(-6)).toEqual([
      '-i b -o b -j ACCEPT',
      '-i eth0 -o b -s 10.1.0.0/24 -j ACCEPT',
      '-i eth0 -o b -s 10.3.0.0/24 -j ACCEPT',
      '-i eth0 -o b -s 192.0.2.1/32 -j ACCEPT',
      '-i eth0 -o b -s 192.0.2.4/32 -j ACCEPT',
      '-o b -j DROP',
    ]);
    expect(about(chain(built, 6, 'FORWARD'), '-i eth0')).toEqual([
      '-i eth0 -o b -s 2001:db8::1/128 -j ACCEPT',
      '-i eth0 -o b -s 2001:db8::4/128 -j ACCEPT',
      '-i eth0 -o b -s 2001:db8:1::/64 -j ACCEPT',
      '-i eth0 -o b -s 2001:db8:3::/64 -j ACCEPT',
    ]);
  });

  it('leaves packets among them their addresses, once it is sure that they are not spoofed', () => {
    const built = first();
    expect(chain(built, 4, 'GUARD').slice(1, 4)).toEqual([
      '! -i b -s 10.1.0.0/24 -j DROP',
      '-i eth0 -s 10.1.0.0/24 -d 10.1.0.0/24 -j RETURN',
      '-i eth0 -s 10.3.0.0/24 -d 10.1.0.0/24 -j RETURN',
    ]);
    const snat = chain(built, 4, 'SNAT');
    expect(snat.slice(0, 2)).toEqual([
      '-s 10.1.0.0/24 -d 10.1.0.0/24 -j RETURN',
      '-s 10.1.0.0/24 -d 10.3.0.0/24 -j RETURN',
    ]);
    expect(snat.at(-1)).toBe('-s 10.1.0.0/24 ! -o b -j MASQUERADE');
    // Nothing is rewritten in IPv6, so nothing need be exempted.
    expect(chain(built, 6, 'SNAT')).toEqual([]);
    expect(about(chain(built, 6, 'GUARD'), 'RETURN', '-i eth0')).toEqual([]);
  });

  it('exempts them from what the host masquerades by itself, too', () => {
    const built = first(
      'masquerade off',
      'masquerade out eth0; masquerade from 2001:db8:1::/64 out eth9; interface eth9',
    );
    expect(chain(built, 4, 'SNAT')).toContain('-s 10.1.0.0/24 -d 10.3.0.0/24 -j RETURN');
    expect(chain(built, 6, 'SNAT')).toContain('-s 2001:db8:1::/64 -d 2001:db8:3::/64 -j RETURN');
  });

  it('opens nothing under `icc off`, but replies come back unchanged', () => {
    const built = first('icc off');
    expect(about(chain(built, 4, 'FORWARD'), '-i eth0')).toEqual([]);
    expect(about(chain(built, 4, 'GUARD'), '-i eth0 -s 10.3.0.0/24')).toHaveLength(1);
  });

  it('is narrowed by allow-from', () => {
    expect(about(chain(first('allow-from 10.3.0.0/28 192.0.2.0/24'), 4, 'FORWARD'), '! -i b', 'DROP')).toHaveLength(1);
    expect(about(chain(first('allow-from 10.3.0.0/28 192.0.2.0/24'), 4, 'FORWARD'), '-i eth0').slice(0, 3)).toEqual([
      '-i eth0 -o b -s 10.3.0.0/28 -j ACCEPT',
      '-i eth0 -o b -s 192.0.2.1/32 -j ACCEPT',
      '-i eth0 -o b -s 192.0.2.4/32 -j ACCEPT',
    ]);
    // What is said of another interface does not concern the segment.
    expect(
      about(chain(first('allow-from 10.9.0.0/28 in eth9', 'interface eth9'), 4, 'FORWARD'), '-i eth0'),
    ).toHaveLength(4);
  });

  it('lets a host between two segments pass on what comes from the cluster, and a host on one of them nothing', () => {
    expect(about(chain(first(), 4, 'OUTBOUND'), '-o eth')).toEqual([]);
    const between = first('', 'interface eth1 { on dmz; address 198.51.100.1/24 }');
    expect(about(chain(between, 4, 'OUTBOUND'), '-s 10.3.0.0/24')).toEqual([
      '-i eth0 -o eth1 -s 10.3.0.0/24 -j ACCEPT',
      '-i eth1 -o eth0 -s 10.3.0.0/24 -j ACCEPT',
    ]);
  });

  it('counts of a bridge on a segment what is declared alone, and takes it for the way in', () => {
    const built = plan(`routes auto; segment lan
      host a { interface eth0 { on lan }; bridge wide { bip 10.0.0.1/24; port eth0 }; bridge b { bip 10.1.0.1/24 }; container c { net bridge:wide } }
      host d { interface eth0 { on lan; address 10.0.0.4/24 } }`);
    expect(about(chain(built, 4, 'FORWARD'), '-i wide -o b')).toEqual([
      '-i wide -o b -s 10.0.0.1/32 -j ACCEPT',
      '-i wide -o b -s 10.0.0.2/32 -j ACCEPT',
      '-i wide -o b -s 10.0.0.4/32 -j ACCEPT',
      '-i wide -o b -s 10.1.0.0/24 -j ACCEPT',
    ]);
    expect(about(chain(built, 4, 'FORWARD'), '-i b -o wide')).toHaveLength(4);
  });

  it('opens nothing without it, nor with `iptables off`', () => {
    const text =
      'segment lan; host a { interface eth0 { on lan; address 192.0.2.1/24 }; bridge b { bip 10.1.0.1/24 } }';
    expect(about(chain(plan(text), 4, 'FORWARD'), '-i eth0')).toEqual([]);
    expect(first('masquerade off', 'iptables off').rules).toEqual([]);
  });
});

describe('a router', () => {
  it('passes on between the interfaces that are declared, behind the rules of others', () => {
    const built = plan('segment lan; router r { interface eth0; interface eth1 { on lan } }');
    expect(chain(built, 6, 'OUTBOUND')).toEqual([
      '-i eth0 -o eth0 -j ACCEPT',
      '-i eth0 -o eth1 -j ACCEPT',
      '-i eth1 -o eth0 -j ACCEPT',
      '-i eth1 -o eth1 -j ACCEPT',
    ]);
    expect(chain(built, 4, 'FORWARD')).toEqual([]);
  });
});
