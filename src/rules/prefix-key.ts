import type { Prefix } from '../base/ip.ts';
import { addressKey } from './address-key.ts';

/** A text that is equal for equal prefixes only, to index by; not for people. */
export function prefixKey({ address, length }: Prefix): string {
  return `${addressKey(address)}/${length}`;
}
