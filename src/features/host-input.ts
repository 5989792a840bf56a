import { firewallRule, type FirewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { Family } from '../base/ip.ts';
import type { Bridge } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/** Echo request (RFC 792; RFC 4443), and neighbour solicitation and advertisement (RFC 4861), not router advertisements. */
const icmpTypes: Readonly<Record<Family, readonly number[]>> = { 4: [8], 6: [128, 135, 136] };

/**
 * Containers do not reach the host's own services: what comes in by a bridge is dropped unless it answers the host, asks
 * whether it is there, or looks for its hardware address. These go on to the host's own rules, which decide about them.
 * Not so for a bridge that was there before, or that a LAN is connected to: people may work on the host through it.
 */
export function hostInput({ host }: HostContext): Contribution {
  if (!host.iptables.value) return {};
  return {
    rules: host.bridges
      .filter(({ existing, ports }) => !existing && ports.length === 0)
      .flatMap((bridge) => ([4, 6] as const).flatMap((family) => bridgeRules(bridge, family))),
  };
}

function bridgeRules({ name, origin }: Bridge, family: Family): readonly FirewallRule[] {
  const fromBridge = match.in(name.value);
  return [
    firewallRule('input', 'established', {
      family,
      matches: [fromBridge, match.state('RELATED', 'ESTABLISHED')],
      verdict: { kind: 'return' },
      origin,
    }),
    ...icmpTypes[family].map((type) =>
      firewallRule('input', 'icmp', {
        family,
        matches: [fromBridge, { kind: 'icmp-type', type }],
        verdict: { kind: 'return' },
        origin,
      }),
    ),
    firewallRule('input', 'closed', { family, matches: [fromBridge], verdict: { kind: 'drop' }, origin }),
  ];
}
