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

const colon = ':'.charCodeAt(0);

/** The code of the hexadecimal digit whose lowest bit is that one. */
function digitCode(value: number, bit: number): number {
  const digit = (value >>> bit) & 15;
  return digit < 10 ? 48 + digit : 87 + digit;
}

/** Docker's MAC of a container: `02:42` and the four bytes of its IPv4 address; 172.17.0.3 has 02:42:ac:11:00:03. */
export function macFromIpv4({ value }: IpAddress): string {
  const bits = Number(value);
  const digit = (bit: number): number => digitCode(bits, bit);
  // One text from its characters: parts that are joined stay apart in memory, and each look at them costs.
  // prettier-ignore
  return String.fromCharCode(
    48, 50, colon, 52, 50, colon,
    digit(28), digit(24), colon, digit(20), digit(16), colon, digit(12), digit(8), colon, digit(4), digit(0),
  );
}

/**
 * Docker's IPv6 address of a container: the prefix with the MAC as its last 48 bits, without the bit flip of EUI-64.
 * `mac` is as {@link parseMac} gives it. Undefined when the prefix is IPv4 or longer than /80 and so has no room for it.
 */
export function ipv6FromMac(prefix: Prefix, mac: string): IpAddress | undefined {
  const { family, value } = prefix.address;
  if (family !== 6 || prefix.length > addressBits(6) - 48) return undefined;
  let bits = 0;
  for (let at = 0; at < mac.length; at += 1) {
    const code = mac.charCodeAt(at);
    if (code !== colon) bits = bits * 16 + (code < colon ? code - 48 : code - 87);
  }
  return { family, value: value | BigInt(bits) };
}
