import { multicast, type Family } from '../base/ip.ts';
import { firewallRule, type FirewallRule, type Match } from '../resources/firewall-rule.ts';
import { linkOf, type Link } from '../resources/link.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { match } from '../resources/matches.ts';
import { portsId, rulesId, type Resource } from '../resources/resource.ts';
import { sysctl } from '../resources/sysctl.ts';
import type { Bridge } from '../topology/model.ts';
import { bridgeScopes } from './bridge-scopes.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/**
 * Whether containers of one bridge talk freely. `icc off` has to hold for frames that are only bridged, which iptables
 * sees through br_netfilter alone. Where the module is there, this one bridge's packets are handed to it, whatever the
 * host-wide bridge-nf-call-* say; where it is not, ports are isolated, so that every packet goes through the host and its
 * rules (`bridge link`'s isolated; proxy_arp_pvlan answers ARP for the neighbours). Isolation does not serve in the
 * first case: br_netfilter bridges a packet whose destination it rewrote (br_nf_pre_routing_finish), and a published port
 * would be out of a neighbour's reach.
 */
export function icc(context: HostContext): Contribution {
  const { bridges, iptables } = context.host;
  return {
    rules: !iptables.value
      ? []
      : bridges.flatMap((bridge) =>
          ([4, 6] as const).flatMap((family) =>
            bridgeScopes(bridge, family, context).flatMap(({ towards }) => between(bridge, family, towards)),
          ),
        ),
    resources: bridges.flatMap((bridge) => (bridge.icc.value && bridge.existing ? [] : separation(bridge, context))),
  };
}

function between(bridge: Bridge, family: Family, towards: readonly Match[]): readonly FirewallRule[] {
  const { origin, value: free } = bridge.icc;
  const matches = [match.in(bridge.name.value), ...towards];
  // What is free to talk need not pass the host's rules, which see it with br_netfilter only, so it never does.
  if (free) return [firewallRule('forward', 'bridged', { family, matches, verdict: { kind: 'accept' }, origin })];
  const verdict = { kind: 'drop' } as const;
  return [
    // Early: a bridge floods it, and a copy for each port would be held against every port and link (MLD reports of 500
    // containers kept two processors busy for a minute). No port and no link is for multicast.
    firewallRule('forward', 'multicast', {
      family,
      matches: [...matches, match.to(multicast[family])],
      verdict,
      origin,
    }),
    firewallRule('forward', 'icc', { family, matches, verdict, origin }),
  ];
}

function separation(bridge: Bridge, context: HostContext): readonly Resource[] {
  const name = bridge.name.value;
  const link = linkOf(undefined, name);
  const { origin, value: free } = bridge.icc;
  // Said for a bridge of our own in any case: the topology may have said otherwise before.
  const separated = free ? 0 : 1;
  return [
    linkSetting({
      link,
      words: `type bridge nf_call_iptables ${separated} nf_call_ip6tables ${separated}`,
      id: `netfilter /${name}`,
      needs: [],
      borrowed: bridge.existing,
      condition: 'br_netfilter',
      origin,
    }),
    ...(free ? [] : answering(link, bridge, 'no_br_netfilter', true)),
    // One that is the host's gets back what it had.
    ...(bridge.existing ? [] : answering(link, bridge, free ? undefined : 'br_netfilter', false)),
    ...(free ? [] : (context.members.get(name) ?? [])).map(({ outer }) =>
      linkSetting({
        link: outer,
        words: 'type bridge_slave isolated on',
        id: outer.portId,
        needs: [rulesId, outer.masterId],
        follows: true,
        provides: [portsId(name)],
        condition: 'no_br_netfilter',
        origin,
      }),
    ),
  ];
}

/** Whether the bridge answers ARP for the neighbours, which cannot hear each other. */
function answering(link: Link, bridge: Bridge, condition: string | undefined, answers: boolean): readonly Resource[] {
  return [
    [`net/ipv4/conf/${link.name}/proxy_arp_pvlan`, answers ? '1' : '0'],
    // The kernel waits up to 0.8 s before it answers for others (arp(7), proxy_delay, in hundredths of a second).
    [`net/ipv4/neigh/${link.name}/proxy_delay`, answers ? '0' : '80'],
  ].map(([key = '', value = '']) =>
    sysctl({
      key,
      value,
      needs: [link.id],
      borrowed: bridge.existing,
      condition,
      origin: bridge.icc.origin,
    }),
  );
}
