import { multicast, overlaps, type Prefix } from '../base/ip.ts';

const ranges: readonly { readonly prefix: Prefix; readonly what: string }[] = [
  { prefix: multicast[6], what: 'multicast (`ff00::/8`)' },
  { prefix: ipv6(0xfe80n << 112n, 10), what: 'link-local (`fe80::/10`)' },
  { prefix: ipv6(0n, 127), what: 'the unspecified and the loopback address (`::` and `::1`)' },
];

function ipv6(value: bigint, length: number): Prefix {
  return { address: { family: 6, value }, length };
}

/** What range of RFC 4291 the prefix runs into that no pool can hold; undefined when it is clear of them. */
export function reservedIpv6(prefix: Prefix): string | undefined {
  return ranges.find((range) => overlaps(range.prefix, prefix))?.what;
}
