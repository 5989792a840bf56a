import { formatAddress } from '../base/ip.ts';
import { lacksFamily } from './lacks-family.ts';
import type { Finding, Rule } from './rule.ts';

/** A bridge with a `default-gateway` gives its containers addresses of that family. */
export const gatewayWithoutNetwork: Rule = {
  code: 'NC0315',
  title: 'default gateway of a family the bridge lacks',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const bridge of host.bridges) {
      const { name, origin, defaultGateway, defaultGatewayV6 } = bridge;
      for (const [gateway, keyword] of [
        [defaultGateway, 'bip'],
        [defaultGatewayV6, 'fixed-cidr-v6'],
      ] as const) {
        if (gateway === undefined || !lacksFamily(bridge, gateway.value.family)) continue;
        findings.push({
          message: `default gateway \`${formatAddress(gateway.value)}\` is an IPv${gateway.value.family} address, but bridge \`${name.value}\` has no IPv${gateway.value.family}`,
          primary: { origin: gateway.origin, text: '' },
          secondary: [{ origin, text: `this bridge has no \`${keyword}\`` }],
          help: `give \`${name.value}\` a \`${keyword}\`, or remove this \`default-gateway\``,
        });
      }
    }
    return findings;
  },
};
