import { describe, expect, it } from 'vitest';
import { chain, lines, plan } from './support.ts';

const bridge = (rest: string): string => `bridge b0 { bip 10.0.0.1/24; ${rest} }\n`;

describe('forward', () => {
  it('closes every bridge in both families by a last rule, whatever it has addresses of', () => {
    const built = plan(`${bridge('')}bridge b6 { fixed-cidr-v6 2001:db8:1::/64 }\ncontainer a { net bridge:b0 }\n`);
    for (const family of [4, 6] as const) {
      expect(chain(built, family, 'FORWARD').slice(-2)).toEqual(['-o b0 -j DROP', '-o b6 -j DROP']);
      expect(chain(built, family, 'OUTBOUND')).toEqual(['-i b0 -j ACCEPT', '-i b6 -j ACCEPT']);
    }
  });

  it('lets in only what was led by a published port', () => {
    const built = plan(`${bridge('fixed-cidr-v6 2001:db8:1::/64')}container a { publish 8080:80 }\n`);
    expect(chain(built, 4, 'FORWARD')).toContain(
      '-o b0 -d 10.0.0.2/32 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT',
    );
    expect(chain(built, 6, 'FORWARD')).toContain(
      '-o b0 -d 2001:db8:1::242:a00:2/128 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT',
    );
  });

  it('opens exposed ports of a linked container, by state and not by source port', () => {
    const built = plan(`${bridge('icc off')}container a { expose 53/udp }\ncontainer b { link a:x }\n`);
    expect(chain(built, 4, 'FORWARD')).toEqual([
      '-o b0 -m conntrack --ctstate INVALID -j DROP',
      '-o b0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
      '-i b0 -o b0 -d 224.0.0.0/4 -j DROP',
      '-i b0 -o b0 -s 10.0.0.3/32 -d 10.0.0.2/32 -p udp --dport 53 -j ACCEPT',
      '-i b0 -o b0 -j DROP',
      '-o b0 -j DROP',
    ]);
  });

  it('reads allow-from as a list for each interface, and as nothing for the other family', () => {
    const built = plan(
      `${bridge('allow-from 8.8.8.8/32 in eth0; allow-from 9.9.9.9/32 in eth0; allow-from 192.0.2.0/24')}container a { publish 80 }\n`,
    );
    expect(chain(built, 4, 'FORWARD').slice(3, 8)).toEqual([
      '-i eth0 -o b0 -s 8.8.8.8/32 -m conntrack --ctstate DNAT -j ACCEPT',
      '-i eth0 -o b0 -s 9.9.9.9/32 -m conntrack --ctstate DNAT -j ACCEPT',
      '-i eth0 -o b0 -j DROP',
      '! -i b0 -o b0 -s 192.0.2.0/24 -m conntrack --ctstate DNAT -j ACCEPT',
      '! -i b0 -o b0 -j DROP',
    ]);
    expect(chain(built, 6, 'FORWARD').slice(3, 5)).toEqual(['-i eth0 -o b0 -j DROP', '! -i b0 -o b0 -j DROP']);
  });

  it('speaks of its own containers only on a bridge of others', () => {
    const built = plan('bridge b0 { bip 10.0.0.1/24; existing }\ncontainer a { ip 10.0.0.9 }\n');
    expect(chain(built, 4, 'FORWARD')).toEqual([
      '-o b0 -d 10.0.0.9/32 -m conntrack --ctstate INVALID -j DROP',
      '-o b0 -d 10.0.0.9/32 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
      '-i b0 -o b0 -d 10.0.0.9/32 -j ACCEPT',
      '-o b0 -d 10.0.0.9/32 -j DROP',
    ]);
    expect(chain(built, 4, 'SNAT')).toEqual(['-s 10.0.0.9/32 ! -o b0 -j MASQUERADE']);
    expect(chain(built, 4, 'INPUT')).toEqual([]);
    expect(chain(built, 4, 'GUARD')).toEqual([]);
  });
});

describe('guard', () => {
  it('leaves replies to unmasqueraded addresses alone', () => {
    expect(chain(plan(bridge('masquerade off')), 4, 'GUARD')).toEqual([
      '-i lo -j RETURN',
      '! -i b0 -s 10.0.0.0/24 -j DROP',
      '-i b0 ! -s 10.0.0.0/24 -j DROP',
    ]);
    expect(chain(plan(bridge('masquerade off')), 4, 'SNAT')).toEqual([]);
  });

  it('takes other sources from a bridge that leads to a LAN or a router', () => {
    for (const text of [bridge('port eth1'), `${bridge('')}container r { ip-forward on }\n`]) {
      expect(chain(plan(text), 4, 'GUARD')).not.toContain('-i b0 ! -s 10.0.0.0/24 -j DROP');
    }
  });

  it('does not shut out who works on the host over a bridge with a port', () => {
    expect(chain(plan(bridge('port eth1')), 4, 'INPUT')).toEqual([]);
    expect(chain(plan(bridge('')), 4, 'INPUT').at(-1)).toBe('-i b0 -j DROP');
  });

  it('keeps a port bound to one address to the interface that has it, but for containers', () => {
    const rules = chain(plan(`${bridge('')}container a { publish 192.0.2.1:80:80 }\n`), 4, 'GUARD');
    expect(rules.slice(-2)).toEqual([
      '-i b0 -j RETURN',
      '-d 192.0.2.1/32 -p tcp --dport 80 -m addrtype ! --dst-type LOCAL --limit-iface-in -j DROP',
    ]);
  });
});

describe('publish', () => {
  it.each([
    [
      '80',
      ['-p tcp --dport 49153 -j DNAT --to-destination 10.0.0.2:80'],
      ['! -s fe80::/10 -p tcp --dport 49153 -j DNAT --to-destination [2001:db8::242:a00:2]:80'],
    ],
    ['0.0.0.0:8080:80/udp', ['-p udp --dport 8080 -j DNAT --to-destination 10.0.0.2:80'], []],
    ['[::]:8080:80', [], ['! -s fe80::/10 -p tcp --dport 8080 -j DNAT --to-destination [2001:db8::242:a00:2]:80']],
    ['192.0.2.1:443:443', ['-d 192.0.2.1/32 -p tcp --dport 443 -j DNAT --to-destination 10.0.0.2'], []],
    [
      '8000-8001:8000-8001',
      ['-p tcp --dport 8000:8001 -j DNAT --to-destination 10.0.0.2'],
      ['! -s fe80::/10 -p tcp --dport 8000:8001 -j DNAT --to-destination 2001:db8::242:a00:2'],
    ],
    [
      '8000-8001:80-81',
      [
        '-p tcp --dport 8000 -j DNAT --to-destination 10.0.0.2:80',
        '-p tcp --dport 8001 -j DNAT --to-destination 10.0.0.2:81',
      ],
      undefined,
    ],
  ])('%s', (spec, ipv4, ipv6) => {
    const built = plan(`${bridge('fixed-cidr-v6 2001:db8::/64')}container a { publish ${spec} }\n`);
    expect(chain(built, 4, 'DNAT')).toEqual(ipv4);
    if (ipv6 !== undefined) expect(chain(built, 6, 'DNAT')).toEqual(ipv6);
  });

  it('leads 127.0.0.1 to the bridge only where a port is published there, behind the guard', () => {
    const setting = 'host: sysctl net/ipv4/conf/b0/route_localnet=1';
    const order = lines(plan(`${bridge('')}container a { publish 127.0.0.1:80:80 }\n`));
    expect(order.indexOf(setting)).toBeGreaterThan(order.indexOf('host: rules'));
    expect(lines(plan(`${bridge('')}container a { publish 192.0.2.1:80:80 }\n`))).not.toContain(setting);
  });
});

describe('iptables off', () => {
  it('makes no rule and touches no policy', () => {
    const built = plan(`iptables off\n${bridge('')}container a\n`);
    expect(built.rules).toEqual([]);
    expect(lines(built).filter((line) => /: (@\S+ )?(rules$|ip6?tables )/.test(line))).toEqual([]);
  });

  it('leaves no bridge separated that was so before', () => {
    expect(lines(plan(`iptables off\n${bridge('')}container a\n`))).toEqual(
      expect.arrayContaining([
        'host: @br_netfilter link set dev b0 type bridge nf_call_iptables 0 nf_call_ip6tables 0',
        'host: sysctl net/ipv4/conf/b0/proxy_arp_pvlan=0',
        'host: sysctl net/ipv4/neigh/b0/proxy_delay=80',
      ]),
    );
  });
});

describe('order', () => {
  it('lets packets in last: rules, policy and uplink before forwarding, the bridge when all stands', () => {
    const order = lines(
      plan(
        `interface eth0 { address 2001:db8:9::1/64; accept-ra 2 }\n${bridge('fixed-cidr-v6 2001:db8:1::/64; icc off')}container a { publish 80 }\n`,
      ),
    );
    const at = (line: string): number => {
      const found = order.findIndex((one) => one.includes(line));
      expect(found, line).toBeGreaterThan(-1);
      return found;
    };
    const sequences = [
      ['host: rules', 'iptables -P FORWARD DROP', 'sysctl net/ipv4/ip_forward=1'],
      ['host: rules', 'ip6tables -P FORWARD DROP', 'net/ipv6/conf/all/forwarding=1'],
      ['conf/eth0/accept_ra=2', 'net/ipv6/conf/default/forwarding=1', 'net/ipv6/conf/all/forwarding=1'],
      ['host: rules', 'a: link set dev eth0 up', 'a: addr add', 'a: route add default'],
      ['host: rules', 'link set dev a-eth0 master b0', 'host: link set dev a-eth0 up', 'host: link set dev b0 up'],
      ['isolated on', 'host: link set dev a-eth0 up'],
      ['hairpin on', 'host: link set dev a-eth0 up'],
      ['conf/b0/accept_ra=0', 'host: link set dev b0 up', 'host: route add 2001:db8:1::/64 dev b0'],
    ];
    for (const sequence of sequences) {
      const places = sequence.map(at);
      expect(
        [...places].sort((a, b) => a - b),
        sequence.join(' < '),
      ).toEqual(places);
    }
  });
});
