import { containsPrefix, formatPrefix, networkOf } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** `fixed-cidr` lies inside the network of `bip`: elsewhere the bridge would not reach the containers. */
export const fixedCidrOutsideBip: Rule = {
  code: 'NC0310',
  title: '`fixed-cidr` outside `bip`',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { bip, bipPicked, fixedCidr } of host.bridges) {
      if (fixedCidr === undefined || bip === undefined || bipPicked) continue;
      const network = networkOf(bip.value);
      if (containsPrefix(network, fixedCidr.value)) continue;
      const larger = containsPrefix(fixedCidr.value, network);
      findings.push({
        message: `\`fixed-cidr\` \`${formatPrefix(fixedCidr.value)}\` is ${larger ? 'larger than' : 'outside'} \`${formatPrefix(network)}\`, the network of \`bip\``,
        primary: { origin: fixedCidr.origin, text: 'not inside the network' },
        secondary: [{ origin: bip.origin, text: 'the network is set here' }],
        help: `write a part of \`${formatPrefix(network)}\`, or leave \`fixed-cidr\` out to use all of it`,
      });
    }
    return findings;
  },
};
