import { contains, overlaps, type InterfaceAddress, type Prefix } from '../base/ip.ts';

/** A bridge that wants a network: what is written of it must lie inside, so far as that can be. */
export interface NetworkRequest {
  readonly own: readonly Prefix[];
}

/** 172.17.0.0/16 … 172.31.0.0/16, then 192.168.0.0/20 … 192.168.240.0/20: Docker's default address pools. */
const candidates: readonly Prefix[] = [
  ...Array.from({ length: 15 }, (_, index) => ipv4Prefix(0xac110000 + index * 0x10000, 16)),
  ...Array.from({ length: 16 }, (_, index) => ipv4Prefix(0xc0a80000 + index * 0x1000, 20)),
];

function ipv4Prefix(value: number, length: number): Prefix {
  return { address: { family: 4, value: BigInt(value) }, length };
}

/**
 * A network for each request, in order, with the bridge on its first usable address: the first of Docker's default pools
 * that shares no address with `taken`, with what is written of other bridges, or with a network given before. A pool
 * that holds all that is written of the bridge itself comes first. Undefined where none is left. A request that comes
 * last changes nothing for those before it, unless it says where it lies.
 */
export function allocateBridgeNetworks(
  requests: readonly NetworkRequest[],
  taken: readonly Prefix[],
): readonly (InterfaceAddress | undefined)[] {
  const closed = new Set<Prefix>();
  for (const prefix of taken) {
    for (const candidate of touched(prefix)) closed.add(candidate);
  }
  const owners = new Map<Prefix, Set<NetworkRequest>>();
  for (const request of requests) {
    for (const candidate of request.own.flatMap(touched)) {
      owners.set(candidate, (owners.get(candidate) ?? new Set()).add(request));
    }
  }
  return requests.map((request) => {
    const open = candidates.filter((candidate) => {
      const others = owners.get(candidate);
      return !closed.has(candidate) && (others === undefined || (others.size === 1 && others.has(request)));
    });
    const written = open.filter((candidate) => owners.has(candidate));
    const home = written.find((candidate) => request.own.every((prefix) => contains(candidate, prefix.address)));
    const network = home ?? open[0];
    if (network === undefined) return undefined;
    closed.add(network);
    return { address: { family: 4, value: network.address.value + 1n }, length: network.length };
  });
}

/** The candidates that share an address with the prefix. */
function touched(prefix: Prefix): readonly Prefix[] {
  if (prefix.address.family === 6) return [];
  // All but a few prefixes lie outside of all pools: do not look at each pool for each of 100,000 addresses.
  const top = Number(prefix.address.value >> 16n);
  if (prefix.length >= 16 && top !== 0xc0a8 && (top < 0xac11 || top > 0xac1f)) return [];
  return candidates.filter((candidate) => overlaps(candidate, prefix));
}
