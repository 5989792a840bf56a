import { firewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import { exposedPorts } from '../topology/exposed-ports.ts';
import type { Contribution } from './contribution.ts';
import { addressOf, bridgeInterface, namespaceOwner, type HostContext } from './host-context.ts';

/**
 * `link NAME:ALIAS` under `icc off`: the container reaches the exposed ports of NAME, in both families. Replies pass by
 * connection state: a rule for their source port, as Docker has it, would open every port of the client to that server.
 */
export function links(context: HostContext): Contribution {
  if (!context.host.iptables.value) return {};
  return {
    rules: context.host.containers.flatMap((client) =>
      client.links.flatMap((link) => {
        const named = context.containers.get(link.container.value);
        if (named === undefined) return [];
        const from = bridgeInterface(namespaceOwner(context, client));
        const owner = namespaceOwner(context, named);
        const to = bridgeInterface(owner);
        const bridge = to?.bridge === undefined ? undefined : context.bridges.get(to.bridge.value);
        if (from === undefined || to === undefined || bridge === undefined || bridge.icc.value) return [];
        return ([4, 6] as const).flatMap((family) => {
          const source = addressOf(from, family);
          const destination = addressOf(to, family);
          if (source === undefined || destination === undefined) return [];
          return exposedPorts(owner).map(({ ports, protocol }) =>
            firewallRule('forward', 'link', {
              family,
              matches: [
                match.in(bridge.name.value),
                match.out(bridge.name.value),
                match.fromAddress(source),
                match.toAddress(destination),
                { kind: 'protocol', protocol },
                match.ports(ports),
              ],
              verdict: { kind: 'accept' },
              origin: link.origin,
            }),
          );
        });
      }),
    ),
  };
}
