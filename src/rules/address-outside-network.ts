import { contains, formatAddress, formatPrefix, networkOf } from '../base/ip.ts';
import { bridgeOf } from './bridge-of.ts';
import type { Finding, Rule } from './rule.ts';
import { unassignable } from './unassignable.ts';
import { usableRange } from './usable-range.ts';

/** The `ip` of a container lies in the network of its bridge. */
export const addressOutsideNetwork: Rule = {
  code: 'NC0302',
  title: 'address outside its network',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const bridge = bridgeOf(container, bridges);
      if (container.ip === undefined || bridge?.bip === undefined) continue;
      const address = container.ip.value;
      const network = networkOf(bridge.bip.value);
      if (contains(network, address) || unassignable(address) !== undefined) continue;
      findings.push({
        message: `address \`${formatAddress(address)}\` is outside \`${formatPrefix(network)}\`, the network of bridge \`${bridge.name.value}\``,
        primary: { origin: container.ip.origin, text: 'not in the network' },
        secondary: [{ origin: bridge.bip.origin, text: 'the network is set here' }],
        help: `write an address from ${usableRange(network)}, or leave \`ip\` out to have one picked`,
      });
    }
    return findings;
  },
};
