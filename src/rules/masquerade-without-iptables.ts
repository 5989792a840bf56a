import { isWritten } from './is-written.ts';
import type { Finding, Rule } from './rule.ts';

/** `masquerade` is written only where packet filter rules are made; a bridge's default is quietly off elsewhere. */
export const masqueradeWithoutIptables: Rule = {
  code: 'NC0383',
  title: '`masquerade` under `iptables off`',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    if (host.iptables.value) return findings;
    for (const bridge of host.bridges) {
      if (!bridge.masquerade.value || !isWritten(bridge.masquerade, bridge)) continue;
      findings.push({
        message: `bridge \`${bridge.name.value}\` has \`masquerade on\`, but no rule is made under \`iptables off\``,
        primary: { origin: bridge.masquerade.origin, text: 'nothing would be masqueraded' },
        secondary: [{ origin: host.iptables.origin, text: 'turned off here' }],
        help: 'remove `iptables off`, or remove `masquerade on`',
      });
    }
    for (const { masquerades } of [host, ...host.containers]) {
      for (const { origin } of masquerades) {
        findings.push({
          message: '`masquerade` stands on a host without rules, under `iptables off`',
          primary: { origin, text: 'nothing would be masqueraded' },
          secondary: [{ origin: host.iptables.origin, text: 'turned off here' }],
          help: 'remove `iptables off`, or remove `masquerade`',
        });
      }
    }
    return findings;
  },
};
