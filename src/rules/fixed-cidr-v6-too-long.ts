import { formatPrefix, networkOf } from '../base/ip.ts';
import { reservedIpv6 } from './reserved-ipv6.ts';
import type { Finding, Rule } from './rule.ts';

/** Under `addressing mac`, `fixed-cidr-v6` is /80 or shorter, so that the 48 bits of a MAC address fit behind it. */
export const fixedCidrV6TooLong: Rule = {
  code: 'NC0313',
  title: '`fixed-cidr-v6` too long for MAC addresses',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { fixedCidrV6: pool, addressing } of host.bridges) {
      if (pool === undefined || pool.value.length <= 80 || addressing.value !== 'mac') continue;
      if (reservedIpv6(pool.value) !== undefined) continue;
      const shorter = formatPrefix(networkOf({ address: pool.value.address, length: 80 }));
      findings.push({
        message: `\`fixed-cidr-v6\` \`${formatPrefix(pool.value)}\` is longer than /80, so no MAC address fits behind it`,
        primary: { origin: pool.origin, text: `leaves ${128 - pool.value.length} of the 48 bits` },
        secondary: [],
        help: `write \`addressing sequential\` on the bridge, or a prefix of /80 or shorter such as \`${shorter}\``,
      });
    }
    return findings;
  },
};
