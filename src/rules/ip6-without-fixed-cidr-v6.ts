import { formatAddress } from '../base/ip.ts';
import { bridgeOf } from './bridge-of.ts';
import { lacksFamily } from './lacks-family.ts';
import type { Finding, Rule } from './rule.ts';

/** A container with an `ip6` stands on a bridge with IPv6. */
export const ip6WithoutFixedCidrV6: Rule = {
  code: 'NC0307',
  title: '`ip6` on a bridge without IPv6',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const bridge = bridgeOf(container, bridges);
      if (container.ip6 === undefined || bridge === undefined || !lacksFamily(bridge, 6)) continue;
      findings.push({
        message: `container \`${container.name.value}\` has the \`ip6\` \`${formatAddress(container.ip6.value)}\`, but bridge \`${bridge.name.value}\` has no IPv6`,
        primary: { origin: container.ip6.origin, text: '' },
        secondary: [{ origin: bridge.origin, text: 'this bridge has no `fixed-cidr-v6`' }],
        help: `give \`${bridge.name.value}\` a \`fixed-cidr-v6\` that holds \`${formatAddress(container.ip6.value)}\`, or remove \`ip6\``,
      });
    }
    return findings;
  },
};
