import { contains, parsePrefix, type Family, type Prefix } from '../base/ip.ts';
import { firewallRule, type FirewallRule, type Match, type Stage, type Verdict } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { Bridge } from '../topology/model.ts';
import { clusterOf } from './cluster.ts';
import type { Contribution } from './contribution.ts';
import { networkOfBridge, type HostContext } from './host-context.ts';

/**
 * Before connection tracking: containers' addresses are not spoken to from elsewhere where they are hidden behind
 * masquerading anyway, and nobody else sends as a container, nor a container as somebody else.
 */
export function guard(context: HostContext): Contribution {
  if (!context.host.iptables.value) return {};
  const rules = context.host.bridges
    .filter(({ existing }) => !existing)
    .flatMap((bridge) => ([4, 6] as const).flatMap((family) => bridgeRules(bridge, family, context)));
  const loopback = ([4, 6] as const)
    .filter((family) => rules.some((rule) => rule.family === family))
    .map((family) =>
      firewallRule('guard', 'loopback', {
        family,
        matches: [match.in('lo')],
        verdict: { kind: 'return' },
        origin: context.host.origin,
      }),
    );
  return { rules: [...loopback, ...rules] };
}

function bridgeRules(bridge: Bridge, family: Family, context: HostContext): readonly FirewallRule[] {
  const network = networkOfBridge(bridge, family);
  if (network === undefined) return [];
  const name = bridge.name.value;
  const { origin } = bridge;
  const rule = (
    stage: Stage<'guard'>,
    matches: readonly Match[],
    kind: Verdict['kind'] & ('drop' | 'return'),
  ): FirewallRule => firewallRule('guard', stage, { family, matches, verdict: { kind }, origin });
  const cluster = clusterOf(context, family);
  return [
    // Containers of the topology's other hosts speak to each other under their own addresses.
    ...(cluster !== undefined && family === 4 && bridge.masquerade.value
      ? cluster.interfaces.flatMap((port) =>
          cluster.networks.map((source) =>
            firewallRule('guard', 'cluster', {
              family,
              matches: [match.in(port), match.fromPattern(source), match.to(network)],
              verdict: { kind: 'return' },
              origin: cluster.origin,
            }),
          ),
        )
      : []),
    // Without masquerading replies come to the container's own address, so only the filter can tell.
    ...(family === 4 && bridge.masquerade.value
      ? [rule('direct', [match.notIn(name), match.to(network), match.notToLocal], 'drop')]
      : []),
    rule('spoofed', [match.notIn(name), match.from(network)], 'drop'),
    ...(hasForeignSources(bridge, network, family, context)
      ? []
      : [
          ...(family === 6
            ? neighbourDiscoverySources.map((source) =>
                rule('link-local', [match.in(name), match.from(source)], 'return'),
              )
            : []),
          rule('foreign', [match.in(name), match.notFrom(network)], 'drop'),
        ]),
  ];
}

/** Whether packets of other sources than the bridge's network rightly come in by it: from a LAN, or through a router. */
function hasForeignSources(bridge: Bridge, network: Prefix, family: Family, context: HostContext): boolean {
  return (
    bridge.ports.length > 0 ||
    (context.members.get(bridge.name.value) ?? []).some(
      ({ container, interface: one }) =>
        container.ipForward.value ||
        one.addresses.some(({ value: { address } }) => address.family === family && !contains(network, address)),
    )
  );
}

/** fe80::/10, and :: for duplicate address detection (RFC 4861 §4.3). */
const neighbourDiscoverySources: readonly Prefix[] = ['fe80::/10', '::/128'].flatMap(
  (text) => parsePrefix(text)?.prefix ?? [],
);
