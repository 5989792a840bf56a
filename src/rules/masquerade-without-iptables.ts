import { isWritten } from './is-written.ts';
import type { Finding, Rule } from './rule.ts';

/** `masquerade on` is written only where packet filter rules are made; the default is quietly off elsewhere. */
export const masqueradeWithoutIptables: Rule = {
  code: 'NC0383',
  title: '`masquerade on` under `iptables off`',
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
    return findings;
  },
};
