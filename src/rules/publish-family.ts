import { formatAddress } from '../base/ip.ts';
import { bridgeOf } from './bridge-of.ts';
import { lacksFamily } from './lacks-family.ts';
import type { Finding, Rule } from './rule.ts';

/** A port is published on host addresses of a family that the container has an address of. */
export const publishFamily: Rule = {
  code: 'NC0351',
  title: 'published address of a family the container lacks',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const bridge = bridgeOf(container, bridges);
      if (bridge === undefined) continue;
      for (const { hostAddress, origin } of container.publish) {
        if (hostAddress === undefined) continue;
        const { family } = hostAddress;
        if (!lacksFamily(bridge, family)) continue;
        findings.push({
          message: `a port is published on the IPv${family} address \`${formatAddress(hostAddress)}\`, but container \`${container.name.value}\` has no IPv${family} address`,
          primary: { origin, text: '' },
          secondary: [{ origin: bridge.origin, text: `this bridge has no IPv${family}` }],
          help: `give \`${bridge.name.value}\` a \`${family === 4 ? 'bip' : 'fixed-cidr-v6'}\`, or publish on an IPv${family === 4 ? 6 : 4} address`,
        });
      }
    }
    return findings;
  },
};
