import { compareAddresses, formatPrefix, lastAddress, type Family, type Prefix } from '../base/ip.ts';
import { lowerBound } from '../base/lower-bound.ts';
import { isLinkBound } from './is-link-bound.ts';
import type { Mutable } from './mutable.ts';
import type { Link, Neighbour, Neighbourhood, Port } from './route-graph.ts';

/** Finds for each port of a link who is on it in a common prefix. */
export function settleNeighbourhoods(link: Link, family: Family): void {
  const addressed = link.ports.flatMap((port) => port.addresses.map(({ address }): Neighbour => ({ port, address })));
  const ruled = link.ports.some(({ node, addresses }) => node.host.kind === 'router' && addresses.length > 0);
  const neighbourhood = (members: readonly Neighbour[]): Neighbourhood => {
    const all = onePerNode(members);
    return {
      all,
      routers: all.filter(({ port }) => port.node.host.kind === 'router'),
      byAddress: new Map(members.map(({ address, port }) => [address.value, port])),
      ruled,
    };
  };
  const local = family === 6 ? neighbourhood(addressed.filter(({ address }) => isLinkBound(address))) : undefined;
  const ordered = addressed
    .filter(({ address }) => !isLinkBound(address))
    .sort((a, b) => compareAddresses(a.address, b.address));
  const byPrefix = new Map<string, Neighbourhood>();
  for (const port of link.ports) {
    const found: Neighbourhood[] = [];
    for (const network of port.networks) {
      const key = formatPrefix(network);
      const inside = byPrefix.get(key) ?? neighbourhood(inPrefix(ordered, network));
      byPrefix.set(key, inside);
      if (!found.includes(inside)) found.push(inside);
    }
    if (local !== undefined) found.push(local);
    (port as Mutable<Port>).neighbourhoods = found;
  }
}

/** Those of an ordered list whose address lies in the prefix. */
function inPrefix(ordered: readonly Neighbour[], prefix: Prefix): readonly Neighbour[] {
  const from = lowerBound(ordered, ({ address }) => compareAddresses(address, prefix.address) < 0);
  const last = lastAddress(prefix);
  const to = lowerBound(ordered, ({ address }) => compareAddresses(address, last) <= 0);
  return ordered.slice(from, to);
}

/** In order of declaration; of several addresses of one node the one that was written first. */
function onePerNode(members: readonly Neighbour[]): readonly Neighbour[] {
  const rank = ({ port, address }: Neighbour): number => port.addresses.findIndex((own) => own.address === address);
  const ordered = [...members].sort((a, b) => a.port.node.index - b.port.node.index || rank(a) - rank(b));
  return ordered.filter(({ port }, index) => ordered[index - 1]?.port.node !== port.node);
}
