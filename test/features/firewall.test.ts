import { describe, expect, it } from 'vitest';
import { chain, plan } from './support.ts';

const bridges = `bridge b0 { bip 10.0.0.1/24; fixed-cidr-v6 2001:db8::/64; addressing sequential }
container a { }
container b { }
`;

/** What `firewall` adds to FORWARD, less what passes every firewall. */
const forward = (rules: string, family: 4 | 6): readonly string[] => {
  const all = chain(plan(`firewall { ${rules} }\n${bridges}`), family, 'FORWARD');
  const first = all.lastIndexOf('-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT') + 1;
  return all.slice(first, all.indexOf('-o b0 -j DROP', first));
};

describe('a firewall rule', () => {
  it.each([
    ['allow', ['-j ACCEPT'], ['-j ACCEPT']],
    ['reject icmp', ['-p icmp -j REJECT'], ['-p ipv6-icmp -j REJECT']],
    ['deny in eth0 out eth1', ['-i eth0 -o eth1 -j DROP'], ['-i eth0 -o eth1 -j DROP']],
    ['deny from 192.0.2.1', ['-s 192.0.2.1/32 -j DROP'], []],
    ['deny to !2001:db8:1::/48 udp', [], ['! -d 2001:db8:1::/48 -p udp -j DROP']],
    [
      'deny tcp sport 80 from a',
      ['-s 10.0.0.2/32 -p tcp --sport 80 -j DROP'],
      ['-s 2001:db8::1/128 -p tcp --sport 80 -j DROP'],
    ],
    [
      'deny sctp dport 1 2-3 sport 4 to a from !192.0.2.0/24',
      ['! -s 192.0.2.0/24 -d 10.0.0.2/32 -p sctp -m multiport --dports 1,2:3 -m multiport --sports 4 -j DROP'],
      [],
    ],
    [
      'deny udp dport 53 sport 4-5 6',
      ['-p udp --dport 53 -m multiport --sports 4:5,6 -j DROP'],
      ['-p udp --dport 53 -m multiport --sports 4:5,6 -j DROP'],
    ],
  ])('%s', (rule, ipv4, ipv6) => {
    expect(forward(rule, 4)).toEqual(ipv4);
    expect(forward(rule, 6)).toEqual(ipv6);
  });

  it('of more ports than go into one, and of several addresses, is several', () => {
    const ports = Array.from({ length: 16 }, (_, index) => `${index + 1}`);
    const of = (rule: string): readonly string[] =>
      chain(
        plan(`container r { net none; firewall output { ${rule} } }
          container s { net none }
          ptp s:e0 10.1.0.1 10.1.0.2 -- r:e0 10.1.0.3`),
        4,
        'OUTPUT',
        'r',
      ).slice(2);
    expect(of(`deny to s tcp dport ${ports.join(' ')}`)).toEqual(
      ['10.1.0.1', '10.1.0.2'].flatMap((address) => [
        `-d ${address}/32 -p tcp -m multiport --dports ${ports.slice(0, 15).join(',')} -j DROP`,
        `-d ${address}/32 -p tcp --dport 16 -j DROP`,
      ]),
    );
    expect(of('deny to !s')).toEqual(['! -d 10.1.0.1/32 -m iprange ! --dst-range 10.1.0.2-10.1.0.2 -j DROP']);
  });
});

describe('a firewall', () => {
  it('stands behind replies and before everything else that lets packets through', () => {
    const all = chain(plan(`firewall { default deny; allow udp }\n${bridges}container c { publish 80 }`), 4, 'FORWARD');
    expect(all).toEqual([
      '-o b0 -m conntrack --ctstate INVALID -j DROP',
      '-o b0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
      '-i b0 -o b0 -j ACCEPT',
      '-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
      '-p udp -j ACCEPT',
      '-j DROP',
      '-o b0 -d 10.0.0.4/32 -p tcp --dport 80 -m conntrack --ctstate DNAT -j ACCEPT',
      '-o b0 -j DROP',
    ]);
  });

  it('lets loopback and neighbour discovery pass, but for what is only bridged', () => {
    const built = plan('firewall { deny }\nfirewall input { deny }\nfirewall output { deny }');
    const discovery = [130, 131, 132, 143, 133, 134, 135, 136].map(
      (type) => `-p ipv6-icmp --icmpv6-type ${type} -j ACCEPT`,
    );
    const established = '-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT';
    expect(chain(built, 6, 'INPUT')).toEqual(['-i lo -j ACCEPT', established, ...discovery, '-j DROP']);
    expect(chain(built, 6, 'OUTPUT')).toEqual(['-o lo -j ACCEPT', established, ...discovery, '-j DROP']);
    expect(chain(built, 6, 'FORWARD')).toEqual([established, '-j DROP']);
  });

  it('of several blocks is one, with its default behind all rules', () => {
    const built = plan('firewall input { default deny; allow tcp }\nfirewall input { allow udp }');
    expect(chain(built, 4, 'INPUT').slice(2)).toEqual(['-p tcp -j ACCEPT', '-p udp -j ACCEPT', '-j DROP']);
  });

  it('that allows what nobody judges adds one rule behind the host', () => {
    const built = plan('firewall { default allow }\nfirewall input { default allow }');
    expect([chain(built, 4, 'FORWARD'), chain(built, 4, 'INPUT'), chain(built, 4, 'OUTBOUND')]).toEqual([
      [],
      [],
      ['-j ACCEPT'],
    ]);
  });
});
