import { addressBits, type IpAddress, type Prefix } from './ip.ts';
import { prefixCover } from './prefix-cover.ts';

/**
 * The addresses that agree with one in the bits of a mask, which need not be its first ones as in a prefix: iptables(8)
 * takes `-s ADDRESS/MASK`. `address` has no other bits set.
 */
export interface AddressPattern {
  readonly address: IpAddress;
  readonly mask: bigint;
}

/** The prefix's addresses. */
export function patternOf({ address, length }: Prefix): AddressPattern {
  const bits = addressBits(address.family);
  return { address, mask: ((1n << BigInt(length)) - 1n) << BigInt(bits - length) };
}

/** The pattern as a prefix, where its mask is that of one. */
export function prefixOf({ address, mask }: AddressPattern): Prefix | undefined {
  const bits = addressBits(address.family);
  const rest = ((1n << BigInt(bits)) - 1n) ^ mask;
  if ((rest & (rest + 1n)) !== 0n) return undefined;
  return { address, length: bits - (rest === 0n ? 0 : rest.toString(2).length) };
}

/** The addresses of a pattern that lie in a prefix; undefined where there are none. */
export function patternWithin({ address, mask }: AddressPattern, prefix: Prefix): AddressPattern | undefined {
  const other = patternOf(prefix);
  if (address.family !== prefix.address.family) return undefined;
  if (((address.value ^ prefix.address.value) & mask & other.mask) !== 0n) return undefined;
  return {
    address: { family: address.family, value: address.value | prefix.address.value },
    mask: mask | other.mask,
  };
}

/** As long as there are no more, prefixes are kept as they are: they read better. */
const readable = 16;

/** A mask that stands for fewer saves too little. */
const worthwhile = 4;

/**
 * Few patterns that hold exactly the addresses of the prefixes, of one family: prefixes as long as those are few, else any
 * two that differ in a single bit become one, whichever bit that is. A thousand networks that a plan numbers, one a host, come
 * down to a few dozen, wherever in the address the number stands. In time linear but for sorting.
 */
export function patternCover(prefixes: readonly Prefix[]): readonly AddressPattern[] {
  const cover = prefixCover(prefixes).map(patternOf);
  const [first] = cover;
  if (first === undefined || cover.length <= readable) return cover;
  const varying = cover.reduce((bits, { address }) => bits | (address.value ^ first.address.value), 0n);
  let groups: readonly Group[] = cover.map((pattern) => ({ pattern, members: [pattern] }));
  for (let bit = 1n; bit <= varying; bit <<= 1n) {
    if ((varying & bit) !== 0n) groups = joinedOver(bit, groups);
  }
  return groups.flatMap(({ pattern, members }) => (members.length < worthwhile ? members : [pattern]));
}

/** A pattern and those that it stands for. */
interface Group {
  readonly pattern: AddressPattern;
  readonly members: readonly AddressPattern[];
}

/** Joins those that differ in nothing but one bit. */
function joinedOver(bit: bigint, groups: readonly Group[]): readonly Group[] {
  const joined = new Map<string, Group>();
  for (const group of groups) {
    const { address, mask } = group.pattern;
    const value = address.value & ~bit;
    const key = `${mask} ${value}`;
    const known = joined.get(key);
    const pattern = { address: { family: address.family, value }, mask: mask & ~bit };
    joined.set(key, known === undefined ? group : { pattern, members: [...known.members, ...group.members] });
  }
  return [...joined.values()];
}
