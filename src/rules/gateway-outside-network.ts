import { contains, formatAddress, formatPrefix, isLinkLocal, networkOf } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';
import { usableRange } from './usable-range.ts';

/** `default-gateway` is on-link for the containers: in the bridge's network, or link-local for IPv6. */
export const gatewayOutsideNetwork: Rule = {
  code: 'NC0314',
  title: 'default gateway outside its network',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { bip, fixedCidrV6, defaultGateway, defaultGatewayV6 } of host.bridges) {
      for (const [gateway, network, networkOrigin, keyword] of [
        [defaultGateway, bip && networkOf(bip.value), bip?.origin, 'bip'],
        [defaultGatewayV6, fixedCidrV6?.value, fixedCidrV6?.origin, 'fixed-cidr-v6'],
      ] as const) {
        if (gateway === undefined || network === undefined || networkOrigin === undefined) continue;
        if (contains(network, gateway.value) || (gateway.value.family === 6 && isLinkLocal(gateway.value))) continue;
        findings.push({
          message: `default gateway \`${formatAddress(gateway.value)}\` is outside \`${formatPrefix(network)}\``,
          primary: { origin: gateway.origin, text: 'containers cannot reach it' },
          secondary: [{ origin: networkOrigin, text: `the network is set by \`${keyword}\`` }],
          help: `write an address from ${usableRange(network)}, or leave \`default-gateway\` out: the bridge itself is the gateway then`,
        });
      }
    }
    return findings;
  },
};
