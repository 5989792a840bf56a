import { addressBits, compareAddresses, containsPrefix, type Prefix } from './ip.ts';

/**
 * The fewest prefixes that hold exactly the addresses of the given ones, in order: what lies inside another is left out,
 * and two halves become one. In time linear but for sorting.
 */
export function prefixCover(prefixes: readonly Prefix[]): readonly Prefix[] {
  const ordered = [...prefixes].sort((a, b) => compareAddresses(a.address, b.address) || a.length - b.length);
  const cover: Prefix[] = [];
  for (const prefix of ordered) {
    const last = cover.at(-1);
    if (last !== undefined && containsPrefix(last, prefix)) continue;
    let joined = prefix;
    for (let before = cover.at(-1); before !== undefined && areHalves(before, joined); before = cover.at(-1)) {
      cover.pop();
      joined = { address: before.address, length: before.length - 1 };
    }
    cover.push(joined);
  }
  return cover;
}

/** Whether two prefixes, the lower one first, are the halves of one that is a bit shorter. */
function areHalves(lower: Prefix, upper: Prefix): boolean {
  const { family } = lower.address;
  if (family !== upper.address.family || lower.length !== upper.length || lower.length === 0) return false;
  const bit = 1n << BigInt(addressBits(family) - lower.length);
  return (lower.address.value & bit) === 0n && upper.address.value === lower.address.value + bit;
}
