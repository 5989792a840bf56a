import { formatPrefix } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** A host with IPv6 bridges forwards: without that, their containers reach the host and no farther. */
export const ipv6WithoutForwarding: Rule = {
  code: 'NC0707',
  title: '`fixed-cidr-v6` under `ip-forward off`',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    if (host.ipForward.value) return findings;
    for (const { name, fixedCidrV6 } of host.bridges) {
      if (fixedCidrV6 === undefined) continue;
      findings.push({
        message: `containers on \`${name.value}\` have addresses of \`${formatPrefix(fixedCidrV6.value)}\`, but reach the host only`,
        primary: { origin: fixedCidrV6.origin, text: '' },
        secondary: [{ origin: host.ipForward.origin, text: 'forwarding is turned off here' }],
        help: 'remove `ip-forward off`, or `fixed-cidr-v6` if the containers need no IPv6',
      });
    }
    return findings;
  },
};
