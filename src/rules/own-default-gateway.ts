import { formatAddress } from '../base/ip.ts';
import { addressKey } from './address-key.ts';
import { bridgeOf } from './bridge-of.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * No container is its own default gateway: the kernel refuses such a route.
 * A container that is the gateway of the others is wired with `net none` and an `interface`.
 */
export const ownDefaultGateway: Rule = {
  code: 'NC0309',
  title: 'container is its own default gateway',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const bridge = bridgeOf(container, bridges);
      if (bridge === undefined) continue;
      for (const [written, gateway] of [
        [container.ip, bridge.defaultGateway],
        [container.ip6, bridge.defaultGatewayV6],
      ] as const) {
        if (written === undefined || gateway === undefined) continue;
        if (addressKey(written.value) !== addressKey(gateway.value)) continue;
        // The bridge's own address is used twice then, which is reported as such.
        if (bridge.bip !== undefined && addressKey(bridge.bip.value.address) === addressKey(written.value)) continue;
        findings.push({
          message: `container \`${container.name.value}\` has \`${formatAddress(written.value)}\`, the address of its own default gateway`,
          primary: { origin: written.origin, text: '' },
          secondary: [{ origin: gateway.origin, text: 'the gateway is set here' }],
          help: `give the container another address; to make it the gateway, write \`net none\` and an \`interface\` on \`${bridge.name.value}\` with this address`,
        });
      }
    }
    return findings;
  },
};
