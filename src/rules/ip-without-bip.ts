import { formatAddress } from '../base/ip.ts';
import { bridgeOf } from './bridge-of.ts';
import { lacksFamily } from './lacks-family.ts';
import type { Finding, Rule } from './rule.ts';

/** A container with an `ip` stands on a bridge with IPv4. */
export const ipWithoutBip: Rule = {
  code: 'NC0306',
  title: '`ip` on a bridge without IPv4',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const bridge = bridgeOf(container, bridges);
      if (container.ip === undefined || bridge === undefined || !lacksFamily(bridge, 4)) continue;
      findings.push({
        message: `container \`${container.name.value}\` has the \`ip\` \`${formatAddress(container.ip.value)}\`, but bridge \`${bridge.name.value}\` has no IPv4 network`,
        primary: { origin: container.ip.origin, text: '' },
        secondary: [{ origin: bridge.origin, text: 'this bridge has no `bip`' }],
        help: `give \`${bridge.name.value}\` a \`bip\` whose network holds \`${formatAddress(container.ip.value)}\`, or remove \`ip\``,
      });
    }
    return findings;
  },
};
