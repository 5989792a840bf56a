import type { Origin } from '../base/span.ts';
import type { Link } from './link.ts';
import { pairsId, resource, type Resource } from './resource.ts';
import { newLinksForwardId } from './sysctl.ts';

/** One end of a pair. */
export interface VethEnd {
  readonly link: Link;
  readonly macAddress: string | undefined;
}

/**
 * A pair of virtual Ethernet interfaces (veth(4)), both ends still down, each made in its own namespace at once: nothing
 * is moved or renamed. At least the second end lies in a namespace.
 */
export function vethPair(end: VethEnd, peer: VethEnd, mtu: number, origin: Origin): Resource {
  const words = (one: VethEnd): string =>
    `name ${one.link.name}` +
    (one.link.namespace === undefined ? '' : ` netns ${one.link.namespace}`) +
    (one.macAddress === undefined ? '' : ` address ${one.macAddress}`) +
    ` mtu ${mtu}`;
  return resource({
    id: end.link.id,
    provides: [peer.link.id, pairsId],
    needs: [end, peer].map(({ link: { namespace } }) =>
      namespace === undefined ? newLinksForwardId : `netns ${namespace}`,
    ),
    origin,
    namespace: undefined,
    borrowed: false,
    lines: [`link add ${words(end)} type veth peer ${words(peer)}`],
  });
}
