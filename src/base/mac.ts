import { addressBits, type IpAddress, type Prefix } from './ip.ts';

const macPattern = /^[0-9a-f]{2}(?:(?::[0-9a-f]{2}){5}|(?:-[0-9a-f]{2}){5})$/i;

/**
 * Reads an EUI-48 address: six pairs of hexadecimal digits between colons or, as Docker's ParseMAC takes them too,
 * hyphens. Gives the lower-case spelling with colons that `ip link` prints; undefined for anything else.
 */
export function parseMac(text: string): string | undefined {
  return macPattern.test(text) ? text.toLowerCase().replaceAll('-', ':') : undefined;
}

/** Whether the MAC has the group bit set; the kernel refuses such an address on an interface. */
export function isMulticastMac(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1;
}

function hexPairs(value: bigint, bytes: number): string {
  const digits = value.toString(16).padStart(bytes * 2, '0');
  return Array.from({ length: bytes }, (_, index) => digits.slice(index * 2, index * 2 + 2)).join(':');
}

/** Docker's MAC of a container: `02:42` and the four bytes of its IPv4 address; 172.17.0.3 has 02:42:ac:11:00:03. */
export function macFromIpv4(address: IpAddress): string {
  return `02:42:${hexPairs(address.value & 0xffffffffn, 4)}`;
}

/**
 * Docker's IPv6 address of a container: the prefix with the MAC as its last 48 bits, without the bit flip of EUI-64.
 * Undefined when the prefix is IPv4 or longer than /80 and so has no room for it.
 */
export function ipv6FromMac(prefix: Prefix, mac: string): IpAddress | undefined {
  const { family, value } = prefix.address;
  if (family !== 6 || prefix.length > addressBits(6) - 48) return undefined;
  return { family, value: value | BigInt(`0x${mac.replaceAll(':', '')}`) };
}
