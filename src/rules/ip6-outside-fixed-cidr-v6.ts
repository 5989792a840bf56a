import { contains, formatAddress, formatPrefix } from '../base/ip.ts';
import { bridgeOf } from './bridge-of.ts';
import type { Finding, Rule } from './rule.ts';
import { unassignable } from './unassignable.ts';
import { usableRange } from './usable-range.ts';

/** The `ip6` of a container lies in its bridge's `fixed-cidr-v6`, the only prefix the host routes to the bridge. */
export const ip6OutsideFixedCidrV6: Rule = {
  code: 'NC0308',
  title: '`ip6` outside `fixed-cidr-v6`',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const pool = bridgeOf(container, bridges)?.fixedCidrV6;
      if (container.ip6 === undefined || pool === undefined) continue;
      const address = container.ip6.value;
      if (contains(pool.value, address) || unassignable(address) !== undefined) continue;
      findings.push({
        message: `address \`${formatAddress(address)}\` is outside \`${formatPrefix(pool.value)}\``,
        primary: { origin: container.ip6.origin, text: 'not in the prefix' },
        secondary: [{ origin: pool.origin, text: 'the prefix is set here' }],
        help: `write an address from ${usableRange(pool.value)}, or leave \`ip6\` out to have one picked`,
      });
    }
    return findings;
  },
};
