import { describe, expect, it } from 'vitest';
import { shadowedFirewallRule } from '../../src/rules/shadowed-firewall-rule.ts';
import { diagnose, expectErrors, expectValid } from './support.ts';

const bridge = 'bridge b { bip 10.0.0.1/24; fixed-cidr-v6 2001:db8:1::/64; addressing sequential }\ncontainer a { }\n';

describe('No earlier rule of its chain takes all packets of a firewall rule', () => {
  it('reports both places', () => {
    const message = 'rule of `firewall forward` never holds: an earlier one takes all its packets';
    expectErrors(
      shadowedFirewallRule,
      'firewall {\n  allow tcp\n  deny tcp dport 25\n  allow tcp dport 25 sport 7\n}',
      [
        { at: '3:3', message, others: ['2:3'], help: 'write it before the other one, or remove it' },
        { at: '4:3', message, others: ['2:3'], help: 'remove it' },
      ],
    );
  });

  it.each([
    'allow; deny',
    'deny in eth0; allow in eth0 out eth1 tcp',
    'deny from 10.0.0.0/8; allow from 10.1.0.0/16',
    'deny from 10.0.0.0/8; allow from a to 10.9.0.0/16',
    'deny from a; allow from 10.0.0.2',
    'deny from a; allow from 2001:db8:1::1 udp',
    'deny from !10.0.0.0/8; allow from !10.0.0.0/7',
    'deny from !10.0.0.0/8; allow from 192.0.2.0/24 tcp',
    'deny from a; reject icmp from a',
    'deny udp dport 1 2-10 11; allow udp dport 1-11',
    'deny udp dport 1-10 20-30; allow udp dport 25-30 2 sport 9',
    'deny from 2001:db8::/32; allow from 2001:db8:1::/64 to 2001:db8:2::/64',
    'deny from 0.0.0.0/0; deny from ::/0 out eth1; allow from 10.0.0.1',
  ])('reports the last of: %s', (rules) => {
    expect(diagnose(`${bridge}firewall { ${rules} }`).map(({ code }) => code)).toEqual(['NC0731']);
  });

  it.each([
    'deny in eth0; allow out eth0; allow',
    'deny tcp; allow udp; allow icmp; allow sctp; allow',
    'deny from 10.0.0.0/8; allow from 10.0.0.0/7; allow from 2001:db8::1',
    'deny from 10.0.0.2; allow from a',
    'deny from a; allow from !a',
    'deny from !10.0.0.0/8; allow from !10.0.0.0/9',
    'deny from !10.0.0.0/8; allow',
    'deny udp dport 1-10 12; allow udp dport 1-12; allow udp; deny sctp dport 1-10',
    'deny tcp dport 1-65535; allow tcp',
    'deny to 10.0.0.0/24; allow from 10.0.0.0/24',
  ])('lets pass: %s', (rules) => {
    expectValid(`${bridge}firewall { ${rules} }`);
  });

  it('looks at each chain and each place alone, and over blocks', () => {
    expectValid('firewall { deny }\nfirewall input { deny; }\ncontainer c { net none; firewall input { allow } }');
    expect(diagnose('firewall { deny }\nfirewall forward { allow }').map(({ code }) => code)).toEqual(['NC0731']);
  });

  it('takes time in proportion to the rules', () => {
    const rules = Array.from(
      { length: 4000 },
      (_, i) => `deny from 10.${i >> 8}.${i & 255}.0/24 to 172.16.${i & 255}.${i >> 8} tcp dport ${i + 1}`,
    );
    const start = performance.now();
    expectValid(`firewall {\n${rules.join('\n')}\n}`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
