import type { Finding, Rule } from './rule.ts';

/** `allow-from` stands only where packet filter rules are made, for it is one. */
export const allowFromWithoutIptables: Rule = {
  code: 'NC0381',
  title: '`allow-from` under `iptables off`',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    if (host.iptables.value) return findings;
    for (const { name, allowFrom } of host.bridges) {
      for (const { origin } of allowFrom) {
        findings.push({
          message: `bridge \`${name.value}\` has \`allow-from\`, but no rule is made under \`iptables off\``,
          primary: { origin, text: 'nothing would keep other sources out' },
          secondary: [{ origin: host.iptables.origin, text: 'turned off here' }],
          help: 'remove `iptables off`, or remove `allow-from`',
        });
      }
    }
    return findings;
  },
};
