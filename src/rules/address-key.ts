import type { IpAddress } from '../base/ip.ts';

/** A text that is equal for equal addresses only, to index by; not for people. */
export function addressKey(address: IpAddress): string {
  return `${address.family}/${address.value}`;
}
