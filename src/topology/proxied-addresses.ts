import { contains, networkOf, type IpAddress } from '../base/ip.ts';
import type { Located } from '../base/span.ts';
import type { Host, HostInterface } from './model.ts';

/**
 * The IPv6 addresses for which `proxy-ndp on` answers on an interface: those of the host's containers, pairs included,
 * inside the prefix of one of the interface's own addresses, each once and in order of declaration. Empty without it.
 */
export function proxiedAddresses(host: Host, one: HostInterface): readonly Located<IpAddress>[] {
  if (one.proxyNdp?.value !== true) return [];
  const networks = one.addresses.flatMap(({ value }) => (value.address.family === 6 ? [networkOf(value)] : []));
  if (networks.length === 0) return [];
  const found = new Map<bigint, Located<IpAddress>>();
  const add = ({ value: { address }, origin }: HostInterface['addresses'][number]): void => {
    if (!found.has(address.value) && networks.some((network) => contains(network, address))) {
      found.set(address.value, { value: address, origin });
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
  return [...found.values()];
}
