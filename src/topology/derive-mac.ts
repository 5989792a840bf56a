import { hash53 } from '../base/hash53.ts';

/** The names of what interfaces lie in: of the topology and, where it has several hosts, of the host. */
export type MacScope = readonly string[];

/** The scope of a host: MACs of different hosts may meet on one segment, so they differ. */
export function macScope(topology: string, host: { readonly name: { readonly value: string } | undefined }): MacScope {
  return host.name === undefined ? [topology] : [topology, host.name.value];
}

/**
 * A MAC for an interface that has no IPv4 address to make one from: unicast, locally administered, the same for the same
 * names on every machine, and never one of Docker's `02:42:…`, which stand for an IPv4 address.
 */
export function deriveMac(scope: MacScope, ...names: readonly string[]): string {
  const digits = hash53([...scope, ...names].join('\n'))
    .toString(16)
    .padStart(12, '0')
    .slice(-12);
  const bytes = Array.from({ length: 6 }, (_, index) => Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16));
  const [first = 0, second = 0] = bytes;
  const local = (first & 0xfc) | 0x02;
  bytes[0] = local === 0x02 && second === 0x42 ? 0x06 : local;
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}
