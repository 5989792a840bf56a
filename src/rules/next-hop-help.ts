import type { Family } from '../base/ip.ts';
import type { RouteNode } from '../routing/route-graph.ts';

/** What to write so that a node can be named as a next hop by others on its segment. */
export function nextHopHelp(node: RouteNode, family: Family): string {
  const port = node.host.interfaces.find(({ segment }) => segment !== undefined);
  const place = port === undefined ? `\`${node.name}\`` : `\`interface ${port.name.value}\` of \`${node.name}\``;
  return family === 6
    ? `write an address in ${place} that its neighbours can name: one of a prefix that they have there too, or a link-local one such as \`fe80::1:1/64\``
    : `write an address in ${place} of a prefix that its neighbours there have too`;
}
