import { firewallRule, type FirewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { Masquerade } from '../topology/model.ts';
import { clusterOf } from './cluster.ts';
import type { Contribution } from './contribution.ts';
import { addressOf, networkOfBridge, type HostContext } from './host-context.ts';

/**
 * `masquerade on` of a bridge: IPv4 traffic that leaves it takes the host's address, except among the hosts that `routes auto`
 * joins, where everybody knows the way back. `masquerade out IFACE` of the host and
 * of containers: so does what is forwarded out of that interface. IPv6 is left alone unless a source prefix says it:
 * its addresses are global, and nobody should find them rewritten who did not ask for it.
 */
export function masquerade(context: HostContext): Contribution {
  const { host } = context;
  if (!host.iptables.value) return {};
  return {
    rules: [
      ...withinCluster(context),
      ...ofBridges(context),
      ...host.masquerades.map((one) => declared(one, undefined)),
      ...host.containers.flatMap(({ name, masquerades }) => masquerades.map((one) => declared(one, name.value))),
    ],
  };
}

function declared({ from, outInterface, origin }: Masquerade, namespace: string | undefined): FirewallRule {
  return firewallRule('snat', 'masquerade', {
    namespace,
    family: from?.value.address.family ?? 4,
    // Whoever sends from here has chosen his address himself.
    matches: [match.out(outInterface.value), from === undefined ? match.notFromLocal : match.from(from.value)],
    verdict: { kind: 'masquerade' },
    origin,
  });
}

/** Containers keep their addresses on the way to containers of the topology's other hosts. */
function withinCluster(context: HostContext): readonly FirewallRule[] {
  const { bridges, masquerades } = context.host;
  return ([4, 6] as const).flatMap((family) => {
    const cluster = clusterOf(context, family);
    if (cluster === undefined) return [];
    const declaredHere = masquerades.some(({ from }) => (from?.value.address.family ?? 4) === family);
    return bridges.flatMap((bridge) => {
      const network = networkOfBridge(bridge, family);
      if (network === undefined || !(declaredHere || (family === 4 && bridge.masquerade.value))) return [];
      return cluster.networks.map((destination) =>
        firewallRule('snat', 'cluster', {
          family,
          matches: [match.from(network), match.toPattern(destination)],
          verdict: { kind: 'return' },
          origin: cluster.origin,
        }),
      );
    });
  });
}

function ofBridges(context: HostContext): readonly FirewallRule[] {
  return context.host.bridges.flatMap((bridge) => {
    const network = networkOfBridge(bridge, 4);
    if (!bridge.masquerade.value || network === undefined) return [];
    const sources = bridge.existing
      ? (context.members.get(bridge.name.value) ?? []).flatMap((member) => {
          const address = addressOf(member.interface, 4);
          return address === undefined ? [] : [match.fromAddress(address)];
        })
      : [match.from(network)];
    return sources.map((source) =>
      firewallRule('snat', 'masquerade', {
        family: 4,
        matches: [source, match.notOut(bridge.name.value)],
        verdict: { kind: 'masquerade' },
        origin: bridge.masquerade.origin,
      }),
    );
  });
}
