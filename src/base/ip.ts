/** 4 or 6: the Internet Protocol's version. */
export type Family = 4 | 6;

/** An address of either family; `value` is its 32 or 128 bits as one unsigned number. */
export interface IpAddress {
  readonly family: Family;
  readonly value: bigint;
}

/** A network: `address` has no host bits set. */
export interface Prefix {
  readonly address: IpAddress;
  readonly length: number;
}

/** An address with the length of the prefix it stands in, host bits kept: `172.17.42.1/16`. */
export interface InterfaceAddress {
  readonly address: IpAddress;
  readonly length: number;
}

/** The full prefix length of a family: 32 or 128. */
export function addressBits(family: Family): 32 | 128 {
  return family === 4 ? 32 : 128;
}

const dot = 46;

/** Character by character, since there may be a million of them, and a regular expression leaves six texts of each behind. */
function parseIpv4(text: string): bigint | undefined {
  let value = 0;
  let byte = 0;
  let digits = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === dot) {
      if (digits === 0) return undefined;
      value = value * 256 + byte;
      byte = 0;
      digits = 0;
      dots += 1;
      continue;
    }
    // Leading zeros are refused, because some programs read `010` as octal eight and others as ten.
    if (code < 48 || code > 57 || (digits > 0 && byte === 0)) return undefined;
    byte = byte * 10 + code - 48;
    digits += 1;
    if (byte > 255) return undefined;
  }
  return dots === 3 && digits > 0 ? BigInt(value * 256 + byte) : undefined;
}

const ipv6Group = /^[0-9a-f]{1,4}$/i;
const ipv4MappedPrefix = 0xffffn;

function parseIpv6(text: string): bigint | undefined {
  let groups = text;
  if (text.includes('.')) {
    const tailStart = text.lastIndexOf(':') + 1;
    const tail = parseIpv4(text.slice(tailStart));
    if (tail === undefined) return undefined;
    groups = `${text.slice(0, tailStart)}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  }
  const [front = '', back, more] = groups.split('::', 3);
  if (more !== undefined) return undefined;
  const before = front === '' ? [] : front.split(':');
  const after = back === undefined || back === '' ? [] : back.split(':');
  const written = before.length + after.length;
  if (back === undefined ? written !== 8 : written > 7) return undefined;
  let hex = '0x';
  for (const group of before) {
    if (!ipv6Group.test(group)) return undefined;
    hex += group.padStart(4, '0');
  }
  hex += '0000'.repeat(8 - written);
  for (const group of after) {
    if (!ipv6Group.test(group)) return undefined;
    hex += group.padStart(4, '0');
  }
  const value = BigInt(hex);
  return value >> 32n === ipv4MappedPrefix ? undefined : value;
}

/**
 * Reads `172.17.0.2` (all four numbers, decimal, without leading zeros) or an IPv6 address as in RFC 4291 §2.2, without
 * a zone. Undefined for anything else, and for IPv4-mapped addresses (`::ffff:10.0.0.1`): they name an IPv4 address
 * inside a program and are never configured on an interface (RFC 4291 §2.5.5.2).
 */
export function parseAddress(text: string): IpAddress | undefined {
  const family = text.includes(':') ? 6 : 4;
  const value = family === 6 ? parseIpv6(text) : parseIpv4(text);
  return value === undefined ? undefined : { family, value };
}

/** Reads `ADDRESS/LENGTH`, host bits kept; undefined for anything else, a bare address included. */
export function parseInterfaceAddress(text: string): InterfaceAddress | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = parseAddress(text.slice(0, slash));
  const lengthText = text.slice(slash + 1);
  if (address === undefined || !/^(?:0|[1-9]\d{0,2})$/.test(lengthText)) return undefined;
  const length = Number(lengthText);
  return length <= addressBits(address.family) ? { address, length } : undefined;
}

/**
 * Reads `ADDRESS/LENGTH` as a network. `hostBits` says that the address had bits set beyond the length; `prefix` is
 * without them, so it is what should have been written.
 */
export function parsePrefix(text: string): { readonly prefix: Prefix; readonly hostBits: boolean } | undefined {
  const written = parseInterfaceAddress(text);
  if (written === undefined) return undefined;
  const prefix = networkOf(written);
  return { prefix, hostBits: prefix.address.value !== written.address.value };
}

/** The address as text: dotted quad, or RFC 5952's one spelling of an IPv6 address. */
export function formatAddress({ family, value }: IpAddress): string {
  if (family === 4) {
    const bits = Number(value);
    return `${bits >>> 24}.${(bits >>> 16) & 255}.${(bits >>> 8) & 255}.${bits & 255}`;
  }
  return formatIpv6(value.toString(16).padStart(32, '0'));
}

/** RFC 5952 §4: no leading zeros, lower case, `::` for the first of the longest runs of two zero groups or more. */
function formatIpv6(hex: string): string {
  let run = 0;
  let longest = 1;
  let longestEnd = 0;
  for (let group = 0; group < 8; group += 1) {
    run = hex.startsWith('0000', 4 * group) ? run + 1 : 0;
    if (run > longest) {
      longest = run;
      longestEnd = group + 1;
    }
  }
  let text = '';
  for (let group = 0; group < 8; group += 1) {
    if (group === longestEnd - longest) {
      text += '::';
      group = longestEnd - 1;
      continue;
    }
    let start = 4 * group;
    const end = start + 4;
    while (start < end - 1 && hex[start] === '0') start += 1;
    if (text !== '' && group !== longestEnd) text += ':';
    text += hex.slice(start, end);
  }
  return text;
}

/** `172.17.0.0/16` */
export function formatPrefix(prefix: Prefix): string {
  return `${formatAddress(prefix.address)}/${prefix.length}`;
}

/** `172.17.42.1/16` */
export function formatInterfaceAddress(address: InterfaceAddress): string {
  return `${formatAddress(address.address)}/${address.length}`;
}

/** For each number of host bits the number that has just those bits set. */
const hostMasks: readonly bigint[] = Array.from({ length: 129 }, (_, bits) => (1n << BigInt(bits)) - 1n);

function hostMask({ address, length }: InterfaceAddress): bigint {
  return hostMasks[addressBits(address.family) - length] ?? 0n;
}

function hostBitCount(prefix: Prefix): bigint {
  return BigInt(addressBits(prefix.address.family) - prefix.length);
}

/** The network that an interface with this address is attached to. */
export function networkOf(written: InterfaceAddress): Prefix {
  const { family, value } = written.address;
  return { address: { family, value: value - (value & hostMask(written)) }, length: written.length };
}

/** Whether the address lies in the prefix; false across families. */
export function contains(prefix: Prefix, address: IpAddress): boolean {
  return prefix.address.family === address.family && (prefix.address.value ^ address.value) <= hostMask(prefix);
}

/** Whether every address of `inner` lies in `outer`; a prefix contains itself. */
export function containsPrefix(outer: Prefix, inner: Prefix): boolean {
  return inner.length >= outer.length && contains(outer, inner.address);
}

/** Whether the two prefixes share an address. */
export function overlaps(one: Prefix, other: Prefix): boolean {
  return containsPrefix(one, other) || containsPrefix(other, one);
}

/** The number of addresses in the prefix, network and broadcast address included. */
export function sizeOf(prefix: Prefix): bigint {
  return 1n << hostBitCount(prefix);
}

/** The prefix's lowest address: of IPv4 the network address, of IPv6 the subnet-router anycast address. */
export function firstAddress(prefix: Prefix): IpAddress {
  return prefix.address;
}

/** The prefix's highest address: of IPv4, below /31, the broadcast address. */
export function lastAddress(prefix: Prefix): IpAddress {
  return { family: prefix.address.family, value: prefix.address.value + hostMask(prefix) };
}

/** The prefix's address number `index`, counted from 0 (the network address); undefined beyond its end. */
export function addressAt(prefix: Prefix, index: bigint): IpAddress | undefined {
  if (index < 0n || index >= sizeOf(prefix)) return undefined;
  return { family: prefix.address.family, value: prefix.address.value + index };
}

/** The prefix's subnet number `index` of the given length, counted from 0; undefined where there is none. */
export function subnetAt(prefix: Prefix, length: number, index: bigint): Prefix | undefined {
  const { family, value } = prefix.address;
  if (!Number.isInteger(length) || length < prefix.length || length > addressBits(family)) return undefined;
  if (index < 0n || index >= 1n << BigInt(length - prefix.length)) return undefined;
  return { address: { family, value: value + (index << BigInt(addressBits(family) - length)) }, length };
}

/** Orders IPv4 before IPv6, then by number. */
export function compareAddresses(one: IpAddress, other: IpAddress): number {
  if (one.family !== other.family) return one.family - other.family;
  return one.value < other.value ? -1 : one.value > other.value ? 1 : 0;
}

/** Whether the two are the same address of the same family. */
export function equalAddresses(one: IpAddress, other: IpAddress): boolean {
  return one.family === other.family && one.value === other.value;
}

/** 224.0.0.0/4 (RFC 5771) and ff00::/8 (RFC 4291 §2.7). */
export const multicast: Readonly<Record<Family, Prefix>> = {
  4: { address: { family: 4, value: 0xen << 28n }, length: 4 },
  6: { address: { family: 6, value: 0xffn << 120n }, length: 8 },
};

/** Whether an address is in {@link multicast}. */
export function isMulticast(address: IpAddress): boolean {
  return contains(multicast[address.family], address);
}

/** In 127.0.0.0/8 (RFC 1122 §3.2.1.3) or `::1`. */
export function isLoopback({ family, value }: IpAddress): boolean {
  return family === 4 ? value >= 0x7f000000n && value <= 0x7fffffffn : value === 1n;
}

/** In 169.254.0.0/16 (RFC 3927) or fe80::/10 (RFC 4291 §2.5.6). */
export function isLinkLocal({ family, value }: IpAddress): boolean {
  return family === 4 ? value >> 16n === 0xa9fen : value >> 118n === 0xfe80n >> 6n;
}

/** `0.0.0.0` or `::` */
export function isUnspecified({ value }: IpAddress): boolean {
  return value === 0n;
}
