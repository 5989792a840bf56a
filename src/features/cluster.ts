import { patternWithin, type AddressPattern } from '../base/address-pattern.ts';
import type { Family, Prefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { firewallRule, type FirewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import { clusterNetworks } from '../routing/cluster-networks.ts';
import { forwardingCause } from '../topology/forwarding-cause.ts';
import { bridgeScopes } from './bridge-scopes.ts';
import type { Contribution } from './contribution.ts';
import { networkOfBridge, type HostContext } from './host-context.ts';

/** Where and from whom the other hosts of a topology with `routes auto` send to this host's containers. */
export interface Cluster {
  /** The host's interfaces on segments. */
  readonly interfaces: readonly string[];
  readonly networks: readonly AddressPattern[];
  readonly origin: Origin;
}

/** Undefined where the host stands apart. */
export function clusterOf({ topology, host }: HostContext, family: Family): Cluster | undefined {
  if (topology.routesAuto === undefined) return undefined;
  // What comes in by an interface that a bridge enslaves comes in by the bridge.
  const bridgeOf = new Map(host.bridges.flatMap(({ name, ports }) => ports.map(({ value }) => [value, name.value])));
  const names = host.interfaces.flatMap(({ name: { value }, segment }) =>
    segment === undefined ? [] : [bridgeOf.get(value) ?? value],
  );
  if (names.length === 0) return undefined;
  const interfaces = [...new Set(names)];
  return { interfaces, networks: clusterNetworks(topology, family), origin: topology.routesAuto };
}

/**
 * `routes auto` declares that the hosts and routers of the topology reach each other's containers: from their networks and
 * addresses, by the interfaces on segments and by no other, a bridge is open unless `icc off` says that its containers are
 * spoken to through links and published ports alone. What is on a segment besides stays outside. Containers
 * keep their own addresses among each other (see guard and masquerade), and a host between two segments passes on what
 * comes from the cluster.
 */
export function cluster(context: HostContext): Contribution {
  if (!context.host.iptables.value) return {};
  return { rules: ([4, 6] as const).flatMap((family) => familyRules(context, family)) };
}

function familyRules(context: HostContext, family: Family): readonly FirewallRule[] {
  const others = clusterOf(context, family);
  if (others === undefined) return [];
  const { interfaces, networks, origin } = others;
  const arrivals = interfaces.flatMap((name) => networks.map((network) => ({ name, network })));
  const open = context.host.bridges
    .filter((bridge) => bridge.icc.value && networkOfBridge(bridge, family) !== undefined)
    .flatMap((bridge) =>
      bridgeScopes(bridge, family, context).flatMap(({ towards }) =>
        arrivals.map(({ name, network }) =>
          firewallRule('forward', 'cluster', {
            family,
            matches: [match.in(name), ...towards, match.fromPattern(network)],
            verdict: { kind: 'accept' },
            origin,
          }),
        ),
      ),
    );
  const passes = context.host.kind === 'host' && forwardingCause(context.host, family) !== undefined;
  const transit = interfaces.flatMap((from) =>
    interfaces
      .filter((to) => passes && to !== from)
      .flatMap((to) =>
        networks.map((network) =>
          firewallRule('outbound', 'transit', {
            family,
            matches: [match.in(from), match.out(to), match.fromPattern(network)],
            verdict: { kind: 'accept' },
            origin,
          }),
        ),
      ),
  );
  return [...open, ...outward(context, family, others), ...transit];
}

/** Nobody gets out by a bridge but its own containers; where it is the way to the cluster, those of the others do. */
function outward(
  { host, bridges }: HostContext,
  family: Family,
  { interfaces, networks, origin }: Cluster,
): readonly FirewallRule[] {
  return interfaces
    .filter((name) => bridges.has(name))
    .flatMap((to) =>
      host.bridges
        .filter(({ name }) => name.value !== to)
        .flatMap(({ name }) =>
          networks.map((network) =>
            firewallRule('forward', 'cluster', {
              family,
              matches: [match.in(name.value), match.out(to), match.toPattern(network)],
              verdict: { kind: 'accept' },
              origin,
            }),
          ),
        ),
    );
}

/** Those parts of the cluster that lie in a prefix. */
export function clusterWithin(cluster: Cluster | undefined, prefix: Prefix): readonly AddressPattern[] {
  return (cluster?.networks ?? []).flatMap((network) => patternWithin(network, prefix) ?? []);
}
