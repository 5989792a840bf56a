import { onlyAddress, prefixTable, type PrefixTable } from '../base/prefix-table.ts';
import { isLinkBound } from './is-link-bound.ts';
import type { Neighbourhood, Port, RouteNode } from './route-graph.ts';

/** Who stands around a node, by the prefix that they share with it, and those with link-local addresses. */
interface Surroundings {
  readonly inPrefix: PrefixTable<Neighbourhood[]>;
  readonly linkLocal: Neighbourhood[];
}

/** By interface; undefined: on any of them. */
const known = new WeakMap<RouteNode, ReadonlyMap<string | undefined, Surroundings>>();

/** Where in the graph the next hop of a written route stands, if it stands there at all. */
export function nextHopOf(node: RouteNode, { via, device }: RouteNode['routes'][number]): Port | undefined {
  if (via === undefined) return undefined;
  const around = surroundings(node).get(device?.value);
  if (around === undefined) return undefined;
  const near = isLinkBound(via.value) ? [around.linkLocal] : around.inPrefix.around(onlyAddress(via.value));
  for (const neighbourhoods of near) {
    for (const { byAddress } of neighbourhoods) {
      const port = byAddress.get(via.value.value);
      if (port !== undefined) return port;
    }
  }
  return undefined;
}

function surroundings(node: RouteNode): ReadonlyMap<string | undefined, Surroundings> {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = new Map<string | undefined, Surroundings>();
  for (const { name, neighbourhoods } of node.ports) {
    for (const device of [undefined, name]) {
      const one = found.get(device) ?? { inPrefix: prefixTable<Neighbourhood[]>(), linkLocal: [] };
      found.set(device, one);
      for (const neighbourhood of neighbourhoods) {
        const { network } = neighbourhood;
        if (network === undefined) {
          // Without an interface a link-local address is nowhere in particular, and the kernel refuses the route.
          if (device !== undefined) one.linkLocal.push(neighbourhood);
          continue;
        }
        const same = one.inPrefix.get(network);
        if (same === undefined) one.inPrefix.add(network, [neighbourhood]);
        else same.push(neighbourhood);
      }
    }
  }
  known.set(node, found);
  return found;
}
