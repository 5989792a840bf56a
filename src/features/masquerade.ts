import { firewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { Contribution } from './contribution.ts';
import { addressOf, networkOfBridge, type HostContext } from './host-context.ts';

/** `masquerade on` of a bridge: IPv4 traffic that leaves it takes the host's address. */
export function masquerade(context: HostContext): Contribution {
  if (!context.host.iptables.value) return {};
  return {
    rules: context.host.bridges.flatMap((bridge) => {
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
    }),
  };
}
