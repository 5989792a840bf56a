import { addressBits, formatAddress } from '../base/ip.ts';
import { nextHopOf } from '../routing/next-hop-of.ts';
import { routeGraph } from '../routing/routing.ts';
import type { Finding, TopologyRule } from './rule.ts';

/** The next hop of a route is somebody who passes packets on, unless the route leads to that very one. */
export const nextHopDoesNotForward: TopologyRule = {
  code: 'NC0722',
  title: 'next hop does not forward',
  severity: 'warning',
  check: (topology) =>
    ([4, 6] as const).flatMap((family) =>
      routeGraph(topology, family).nodes.flatMap((node) =>
        node.routes.flatMap((route): readonly Finding[] => {
          const next = nextHopOf(node, route)?.node;
          const { via, destination } = route;
          if (via === undefined || next === undefined || next.forwards) return [];
          // What netc makes the gateway of a container was not written.
          if (via.origin === node.container?.origin || destination.value.length === addressBits(family)) return [];
          const { ipForward, bridges } = next.host;
          const off = !ipForward.value;
          return [
            {
              message: `next hop \`${formatAddress(via.value)}\` is \`${next.name}\`, which does not forward IPv${family}`,
              primary: { origin: via.origin, text: 'packets end here' },
              secondary: off ? [{ origin: ipForward.origin, text: 'forwarding is off' }] : [],
              help: off
                ? `remove \`ip-forward off\` of \`${next.name}\`, or write the address of somebody who forwards`
                : bridges.length === 0
                  ? `write \`router ${next.name}\` instead of \`host ${next.name}\`, or the address of somebody who forwards`
                  : `give a bridge of \`${next.name}\` IPv${family}, or write the address of somebody who forwards`,
            },
          ];
        }),
      ),
    ),
};
