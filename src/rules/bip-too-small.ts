import { formatAddress, formatInterfaceAddress } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** The network of a bridge has room for the bridge and a container: `bip` is a /30 or shorter. */
export const bipTooSmall: Rule = {
  code: 'NC0305',
  title: 'bridge network too small',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { bip } of host.bridges) {
      if (bip === undefined || bip.value.length <= 30) continue;
      findings.push({
        message: `\`${formatInterfaceAddress(bip.value)}\` leaves no address for containers`,
        primary: { origin: bip.origin, text: `a /${bip.value.length} has no room beside the bridge's own address` },
        secondary: [],
        help: `write a shorter prefix, for example \`bip ${formatAddress(bip.value.address)}/24\``,
      });
    }
    return findings;
  },
};
