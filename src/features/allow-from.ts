import type { Family } from '../base/ip.ts';
import { firewallRule, type FirewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { AllowFrom, Bridge } from '../topology/model.ts';
import { bridgeScopes } from './bridge-scopes.ts';
import { clusterOf, clusterWithin } from './cluster.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/**
 * `allow-from PREFIX… [in IFACE]`: what comes from outside (by that interface) reaches published ports only from these
 * sources; several statements for one interface add up. A family of which no prefix is written is shut.
 */
export function allowFrom(context: HostContext): Contribution {
  if (!context.host.iptables.value) return {};
  return {
    rules: context.host.bridges.flatMap((bridge) =>
      [...byInterface(bridge.allowFrom).values()].flatMap((group) =>
        ([4, 6] as const).flatMap((family) => groupRules(group, bridge, family, context)),
      ),
    ),
  };
}

function byInterface(statements: readonly AllowFrom[]): ReadonlyMap<string | undefined, readonly AllowFrom[]> {
  const groups = new Map<string | undefined, AllowFrom[]>();
  // Named interfaces first: what is said of one of them does not fall under what is said of all.
  const named = (one: AllowFrom): number => (one.inInterface === undefined ? 1 : 0);
  for (const one of [...statements].sort((a, b) => named(a) - named(b))) {
    const key = one.inInterface?.value;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function groupRules(
  group: readonly AllowFrom[],
  bridge: Bridge,
  family: Family,
  context: HostContext,
): readonly FirewallRule[] {
  const [first] = group;
  if (first === undefined) return [];
  const cluster = clusterOf(context, family);
  const from = first.inInterface === undefined ? match.notIn(bridge.name.value) : match.in(first.inInterface.value);
  return bridgeScopes(bridge, family, context).flatMap(({ towards }) => [
    ...group
      .flatMap(({ prefixes }) => prefixes)
      .filter(({ value }) => value.address.family === family)
      .map(({ value, origin }) =>
        firewallRule('forward', 'sources', {
          family,
          matches: [from, ...towards, match.from(value), match.state('DNAT')],
          verdict: { kind: 'accept' },
          origin,
        }),
      ),
    // What `routes auto` lets in is let in from these sources only.
    ...(bridge.icc.value ? (cluster?.interfaces ?? []) : []).flatMap((port) =>
      group
        .filter(({ inInterface }) => inInterface === undefined || inInterface.value === port)
        .flatMap(({ prefixes }) => prefixes)
        .filter(({ value }) => value.address.family === family)
        .flatMap(({ value, origin }) =>
          clusterWithin(cluster, value).map((source) =>
            firewallRule('forward', 'sources', {
              family,
              matches: [match.in(port), ...towards, match.fromPattern(source)],
              verdict: { kind: 'accept' },
              origin,
            }),
          ),
        ),
    ),
    firewallRule('forward', 'sources', {
      family,
      matches: [from, ...towards],
      verdict: { kind: 'drop' },
      origin: first.origin,
    }),
  ]);
}
