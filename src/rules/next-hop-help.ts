import type { Family } from '../base/ip.ts';
import { exits } from '../routing/automatic-routes.ts';
import type { Port, RouteNode } from '../routing/route-graph.ts';

/** What to write so that packets from one node to another find a next hop at every step. */
export function nextHopHelp(from: RouteNode, to: RouteNode, family: Family): string {
  // Who can name nobody at all is where it fails; else it mostly is that nobody can name the other one.
  const alone = exits(from).length === 0 ? from.ports.find(({ link }) => link.segment) : undefined;
  if (alone !== undefined) return sharedPrefixHelp(alone, family);
  const port = to.host.interfaces.find(({ segment }) => segment !== undefined);
  const place = port === undefined ? `\`${to.name}\`` : `\`interface ${port.name.value}\` of \`${to.name}\``;
  return family === 6
    ? `write an address in ${place} that its neighbours can name: one of a prefix that they have there too, or a link-local one such as \`fe80::1:1/64\``
    : `write an address in ${place} of a prefix that its neighbours there have too`;
}

function sharedPrefixHelp({ node, name, link }: Port, family: Family): string {
  const others = link.ports.filter((port) => port.node !== node);
  const other = others.find((port) => port.node.host.kind === 'router') ?? others[0];
  const whom = other === undefined ? 'its neighbours' : `\`${other.node.name}\``;
  const shared = `write an address in \`interface ${name}\` of \`${node.name}\` of a prefix that ${whom} has on \`${link.name}\` too`;
  return family === 6 ? `${shared}, or give ${whom} a link-local address there such as \`fe80::1/64\`` : shared;
}
