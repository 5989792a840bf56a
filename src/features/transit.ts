import { firewallRule } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/** A router forwards between the interfaces that are declared, and between no others, where the host's own rules let it. */
export function transit({ host }: HostContext): Contribution {
  if (host.kind !== 'router' || !host.iptables.value) return {};
  return {
    rules: ([4, 6] as const).flatMap((family) =>
      host.interfaces.flatMap((from) =>
        host.interfaces.map((to) =>
          firewallRule('outbound', 'transit', {
            family,
            matches: [match.in(from.name.value), match.out(to.name.value)],
            verdict: { kind: 'accept' },
            origin: from.origin,
          }),
        ),
      ),
    ),
  };
}
