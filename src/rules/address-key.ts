import type { IpAddress } from '../base/ip.ts';

/** A number or text that is equal for equal addresses only, to index by; not for people. */
export function addressKey({ family, value }: IpAddress): string | number {
  // Most are IPv4, and no text need be made for them.
  return family === 4 ? Number(value) : `6/${value}`;
}
