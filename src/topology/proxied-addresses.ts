import { compareAddresses, contains, networkOf, type IpAddress } from '../base/ip.ts';
import { lowerBound } from '../base/lower-bound.ts';
import type { Located } from '../base/span.ts';
import type { Host, HostInterface } from './model.ts';

/** A container's address with its place in the order of declaration. */
interface Ranked extends Located<IpAddress> {
  readonly rank: number;
}

const ordered = new WeakMap<Host, readonly Ranked[]>();

/**
 * The IPv6 addresses for which `proxy-ndp on` answers on an interface: those of the host's containers, pairs included,
 * inside the prefix of one of the interface's own addresses, each once and in order of declaration. Empty without it.
 */
export function proxiedAddresses(host: Host, one: HostInterface): readonly Located<IpAddress>[] {
  if (one.proxyNdp?.value !== true) return [];
  const found = new Set<Ranked>();
  for (const { value } of one.addresses) {
    if (value.address.family === 4) continue;
    const all = containerAddresses(host);
    const network = networkOf(value);
    let index = lowerBound(all, (other) => compareAddresses(other.value, network.address) < 0);
    for (let next = all[index]; next !== undefined && contains(network, next.value); next = all[++index]) {
      found.add(next);
    }
  }
  return [...found].sort((a, b) => a.rank - b.rank);
}

/** The IPv6 addresses of a host's containers in numerical order, each as declared first; worked out once a host. */
function containerAddresses(host: Host): readonly Ranked[] {
  const known = ordered.get(host);
  if (known !== undefined) return known;
  const found = new Map<bigint, Ranked>();
  const add = ({ value: { address }, origin }: HostInterface['addresses'][number]): void => {
    if (address.family === 6 && !found.has(address.value)) {
      found.set(address.value, { value: address, origin, rank: found.size });
    }
  };
  for (const { interfaces } of host.containers) {
    for (const { addresses } of interfaces) addresses.forEach(add);
  }
  for (const { ends } of host.pointToPoint) {
    for (const { container, addresses } of ends) {
      if (container !== undefined) for (const { address } of addresses) add(address);
    }
  }
  const all = [...found.values()].sort((a, b) => compareAddresses(a.value, b.value));
  ordered.set(host, all);
  return all;
}
