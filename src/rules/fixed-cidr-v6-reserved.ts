import { formatPrefix } from '../base/ip.ts';
import { reservedIpv6 } from './reserved-ipv6.ts';
import type { Finding, Rule } from './rule.ts';

/** `fixed-cidr-v6` holds unicast addresses that can be routed: no multicast, link-local or loopback ones. */
export const fixedCidrV6Reserved: Rule = {
  code: 'NC0312',
  title: '`fixed-cidr-v6` in a reserved range',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { fixedCidrV6: pool } of host.bridges) {
      const reserved = pool && reservedIpv6(pool.value);
      if (pool === undefined || reserved === undefined) continue;
      findings.push({
        message: `\`fixed-cidr-v6\` \`${formatPrefix(pool.value)}\` overlaps ${reserved}`,
        primary: { origin: pool.origin, text: 'cannot be routed to containers' },
        secondary: [],
        help: 'write a prefix that is routed to this host, or a private one below `fd00::/8` (RFC 4193)',
      });
    }
    return findings;
  },
};
