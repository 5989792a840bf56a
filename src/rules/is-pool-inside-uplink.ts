import type { NetworkOverlap } from './network-overlaps.ts';

/**
 * Whether the overlap is an IPv6 pool carved out of the network of an interface the host already has. The longer
 * prefix wins in the host's routing table, so the host is not confused; its neighbours may be.
 */
export function isPoolInsideUplink({ outer, inner }: NetworkOverlap): boolean {
  return (
    inner.kind === 'bridge' &&
    inner.value.address.family === 6 &&
    outer.kind === 'host' &&
    outer.value.length < inner.value.length
  );
}
