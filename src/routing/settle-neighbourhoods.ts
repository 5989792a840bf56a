import { compareAddresses, formatPrefix, lastAddress, type Family, type Prefix } from '../base/ip.ts';
import { lowerBound } from '../base/lower-bound.ts';
import { isLinkBound } from './is-link-bound.ts';
import type { Mutable } from './mutable.ts';
import type { Link, Neighbour, Neighbourhood, Port } from './route-graph.ts';

/** With the place of the address among those of its port. */
interface Ranked extends Neighbour {
  readonly rank: number;
}

/** Finds for each port of a link who is on it in a common prefix. */
export function settleNeighbourhoods(link: Link, family: Family): void {
  const addressed = link.ports.flatMap((port) =>
    port.addresses.map(({ address }, rank): Ranked => ({ port, address, rank })),
  );
  const ruled = link.ports.some(({ node, addresses }) => node.host.kind === 'router' && addresses.length > 0);
  const neighbourhood = (network: Prefix | undefined, members: readonly Ranked[]): Neighbourhood => {
    const all = onePerNode(members);
    return {
      network,
      all,
      routers: all.filter(({ port }) => port.node.host.kind === 'router'),
      byAddress: new Map(members.map(({ address, port }) => [address.value, port])),
      ruled,
    };
  };
  const local =
    family === 6
      ? neighbourhood(
          undefined,
          addressed.filter(({ address }) => isLinkBound(address)),
        )
      : undefined;
  const ordered = addressed
    .filter(({ address }) => !isLinkBound(address))
    .sort((a, b) => compareAddresses(a.address, b.address));
  const byPrefix = new Map<string, Neighbourhood>();
  for (const port of link.ports) {
    const found = new Set<Neighbourhood>();
    for (const network of port.networks) {
      const key = formatPrefix(network);
      const inside = byPrefix.get(key) ?? neighbourhood(network, inPrefix(ordered, network));
      byPrefix.set(key, inside);
      found.add(inside);
    }
    if (local !== undefined) found.add(local);
    (port as Mutable<Port>).neighbourhoods = [...found];
  }
}

/** Those of an ordered list whose address lies in the prefix. */
function inPrefix(ordered: readonly Ranked[], prefix: Prefix): readonly Ranked[] {
  const from = lowerBound(ordered, ({ address }) => compareAddresses(address, prefix.address) < 0);
  const last = lastAddress(prefix);
  const to = lowerBound(ordered, ({ address }) => compareAddresses(address, last) <= 0);
  return ordered.slice(from, to);
}

/** In order of declaration; of several addresses of one node the one that was written first. */
function onePerNode(members: readonly Ranked[]): readonly Neighbour[] {
  const ordered = [...members].sort((a, b) => a.port.node.index - b.port.node.index || a.rank - b.rank);
  return ordered.filter(({ port }, index) => ordered[index - 1]?.port.node !== port.node);
}
