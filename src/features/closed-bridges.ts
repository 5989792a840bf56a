import type { Family } from '../base/ip.ts';
import { firewallRule, type FirewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { Bridge } from '../topology/model.ts';
import { bridgeScopes } from './bridge-scopes.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/**
 * What holds for every bridge, in both families even where it has addresses of one only (link-local ones are always
 * there): replies pass, what nothing else lets in is dropped by a rule and not by the policy, containers may go out where
 * the host's own rules let them.
 */
export function closedBridges(context: HostContext): Contribution {
  if (!context.host.iptables.value) return {};
  return {
    rules: context.host.bridges.flatMap((one) => ([4, 6] as const).flatMap((family) => rulesOf(one, family, context))),
  };
}

function rulesOf(bridge: Bridge, family: Family, context: HostContext): readonly FirewallRule[] {
  const { origin } = bridge;
  return bridgeScopes(bridge, family, context).flatMap(({ towards, from }) => [
    firewallRule('forward', 'invalid', {
      family,
      matches: [...towards, match.state('INVALID')],
      verdict: { kind: 'drop' },
      origin,
    }),
    firewallRule('forward', 'established', {
      family,
      matches: [...towards, match.state('RELATED', 'ESTABLISHED')],
      verdict: { kind: 'accept' },
      origin,
    }),
    firewallRule('forward', 'closed', { family, matches: towards, verdict: { kind: 'drop' }, origin }),
    firewallRule('outbound', 'outbound', { family, matches: from, verdict: { kind: 'accept' }, origin }),
  ]);
}
