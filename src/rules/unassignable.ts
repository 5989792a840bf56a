import { isLoopback, isMulticast, isUnspecified, type IpAddress } from '../base/ip.ts';

/** Why no interface can have an address, as a noun (`a multicast address`); undefined when one can. */
export function unassignable(address: IpAddress): string | undefined {
  if (isUnspecified(address)) return 'the unspecified address';
  if (isLoopback(address)) return 'a loopback address';
  if (isMulticast(address)) return 'a multicast address';
  if (address.family === 4 && address.value === 0xffffffffn) return 'the broadcast address of every network';
  return undefined;
}
