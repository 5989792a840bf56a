import type { Finding, Rule } from './rule.ts';

/** `icc off` stands only where packet filter rules are made, for it is one. */
export const iccWithoutIptables: Rule = {
  code: 'NC0380',
  title: '`icc off` under `iptables off`',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    if (host.iptables.value) return findings;
    for (const { name, icc } of host.bridges) {
      if (icc.value) continue;
      findings.push({
        message: `bridge \`${name.value}\` has \`icc off\`, but no rule is made under \`iptables off\``,
        primary: { origin: icc.origin, text: 'nothing would keep the containers apart' },
        secondary: [{ origin: host.iptables.origin, text: 'turned off here' }],
        help: 'remove `iptables off`, or remove `icc off`',
      });
    }
    return findings;
  },
};
