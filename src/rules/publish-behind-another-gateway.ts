import { isLoopback, type Family } from '../base/ip.ts';
import { addressKey } from './address-key.ts';
import { bridgeOf } from './bridge-of.ts';
import { routesOf, type NamespaceRoute } from './routes-of.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A container that publishes a port to others than the host itself answers through its bridge: replies that follow another
 * default route miss the host, which alone knows whom they are for.
 */
export const publishBehindAnotherGateway: Rule = {
  code: 'NC0740',
  title: 'published port with another way back',
  severity: 'warning',
  check({ namespaces, bridges }) {
    const findings: Finding[] = [];
    for (const namespace of namespaces) {
      const { container } = namespace;
      const bridge = container && bridgeOf(container, bridges);
      if (container === undefined || bridge === undefined) continue;
      const routes = routesOf(namespace);
      if (routes.length === 0) continue;
      const defaults = new Map<Family, NamespaceRoute>();
      for (const route of routes) {
        const { address, length } = route.destination.value;
        const gateway = address.family === 4 ? bridge.gateway4 : bridge.gateway6;
        const back =
          route.via !== undefined && gateway !== undefined && addressKey(route.via.value) === addressKey(gateway);
        if (length === 0 && route.metric === undefined && !back) defaults.set(address.family, route);
      }
      for (const { hostAddress, origin } of container.publish) {
        if (hostAddress !== undefined && isLoopback(hostAddress)) continue;
        const other =
          hostAddress === undefined ? (defaults.get(4) ?? defaults.get(6)) : defaults.get(hostAddress.family);
        if (other === undefined) continue;
        findings.push({
          message: `replies of container \`${container.name.value}\` to clients of this port do not come back to the host`,
          primary: { origin, text: 'clients elsewhere get no answer' },
          secondary: [{ origin: other.origin, text: 'this default route leads elsewhere' }],
          help: 'publish it on 127.0.0.1 for the host alone, or leave the default route to `net bridge` and write routes to the networks beyond',
        });
      }
    }
    return findings;
  },
};
