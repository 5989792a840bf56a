import type { Finding, Rule } from './rule.ts';

/** A firewall stands only where packet filter rules are made, for it is made of them. */
export const firewallWithoutIptables: Rule = {
  code: 'NC0505',
  title: '`firewall` under `iptables off`',
  severity: 'error',
  check({ host, firewallPlaces }) {
    const { iptables } = host;
    const findings: Finding[] = [];
    if (iptables.value) return findings;
    for (const { origin } of firewallPlaces.flatMap(({ firewalls }) => firewalls)) {
      findings.push({
        message: '`firewall` stands on a host without rules, under `iptables off`',
        primary: { origin, text: 'nothing would be filtered' },
        secondary: [{ origin: iptables.origin, text: 'turned off here' }],
        help: 'remove `iptables off`, or remove `firewall`',
      });
    }
    return findings;
  },
};
