import { compareAddresses, contains, type Prefix } from '../base/ip.ts';
import { lowerBound } from '../base/lower-bound.ts';
import type { Destination } from './route-graph.ts';

/** By the index of each destination that lies in one of a few networks, the longest of these. */
export function destinationsWithin(
  destinations: readonly Destination[],
  networks: readonly Prefix[],
): ReadonlyMap<number, Prefix> {
  const found = new Map<number, Prefix>();
  for (const network of networks) {
    const { address, length } = network;
    let index = lowerBound(destinations, ({ prefix }) => compareAddresses(prefix.address, address) < 0);
    for (let one = destinations[index]; one !== undefined; one = destinations[++index]) {
      if (!contains(network, one.prefix.address)) break;
      // At the start of the network a wider one may stand.
      if (one.prefix.length >= length && (found.get(index)?.length ?? -1) < length) found.set(index, network);
    }
  }
  return found;
}
