import { addressAt, formatAddress, formatPrefix } from '../base/ip.ts';
import { lacksFamily } from './lacks-family.ts';
import type { Finding, Rule } from './rule.ts';

/** A bridge with `fixed-cidr` has a `bip` too: a part of a network that is yet to be picked cannot be told. */
export const fixedCidrWithoutBip: Rule = {
  code: 'NC0311',
  title: '`fixed-cidr` without `bip`',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const bridge of host.bridges) {
      const { fixedCidr, bipPicked } = bridge;
      if (fixedCidr === undefined || !(bipPicked || lacksFamily(bridge, 4))) continue;
      const first = addressAt(fixedCidr.value, 1n) ?? fixedCidr.value.address;
      const example = `${formatAddress(first)}/${Math.min(fixedCidr.value.length, 30)}`;
      findings.push({
        message: `bridge \`${bridge.name.value}\` has the \`fixed-cidr\` \`${formatPrefix(fixedCidr.value)}\`, but no \`bip\``,
        primary: { origin: fixedCidr.origin, text: 'a part of which network?' },
        secondary: [],
        help: `write the bridge's own address and network as well, for example \`bip ${example}\``,
      });
    }
    return findings;
  },
};
