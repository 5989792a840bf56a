import { addressBits, formatPrefix, networkOf, overlaps } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { inSourceOrder } from './in-source-order.ts';
import type { Finding, TopologyRule } from './rule.ts';
import { segmentLink, topologyOverlaps, type TopologyNetwork, type TopologyOverlap } from './topology-networks.ts';

/**
 * Hosts that segments join have container networks of their own, apart from each other and from the segments. An IPv6
 * network of containers may be a part of a segment's. IPv4 behind masquerading concerns its host only, unless `routes auto`
 * leads to it.
 */
export const overlappingHostNetworks: TopologyRule = {
  code: 'NC0436',
  title: 'overlapping networks of hosts',
  severity: 'error',
  check(topology) {
    const findings: Finding[] = [];
    const reported = new Set<Origin>();
    for (const overlap of topologyOverlaps(topology)) {
      const { outer, inner, around } = overlap;
      if (!arePoolsInvolved(overlap) || isPartOfSegment(overlap) || isSameHidden(overlap) || isToldOfHost(overlap))
        continue;
      const [first, again] = inSourceOrder(outer, inner);
      if (reported.has(again.origin)) continue;
      reported.add(again.origin);
      const change = again.kind === 'pool' ? again : first;
      findings.push({
        message: `network \`${formatPrefix(again.value)}\` of ${again.title} overlaps \`${formatPrefix(first.value)}\` of ${first.title}`,
        primary: { origin: again.origin, text: 'other hosts could not tell where these addresses are' },
        secondary: [{ origin: first.origin, text: 'the other network' }],
        help: `give ${change.title} a network of its own${around === undefined ? '' : roomIn(around, change)}`,
      });
    }
    return findings;
  },
};

function arePoolsInvolved({ outer, inner }: TopologyOverlap): boolean {
  return (outer.kind === 'pool' || inner.kind === 'pool') && (outer.host === undefined || outer.host !== inner.host);
}

/** Carved out of a segment's network: routed there, or with neighbour discovery answered for. IPv4 has no such thing. */
function isPartOfSegment({ outer, inner }: TopologyOverlap): boolean {
  return outer.kind === 'segment' && inner.value.address.family === 6 && inner.value.length > outer.value.length;
}

/** Docker's default network on every host: warned of by a rule of its own. */
export function isSameHidden({ outer, inner }: TopologyOverlap): boolean {
  return outer.hidden && inner.hidden && outer.value.length === inner.value.length;
}

/** The host stands on the segment with an address that overlaps its own containers', which is a rule about that host. */
function isToldOfHost({ outer, inner }: TopologyOverlap): boolean {
  const [pool, segment] = outer.kind === 'pool' ? [outer, inner] : [inner, outer];
  if (segment.kind === 'pool' || pool.host === undefined) return false;
  return pool.host.interfaces.some(
    ({ segment: on, addresses }) =>
      on !== undefined &&
      segmentLink(on.value) === segment.link &&
      addresses.some(
        ({ value }) => value.length < addressBits(value.address.family) && overlaps(networkOf(value), pool.value),
      ),
  );
}

/** How many networks of this length the segment has room for. */
function roomIn({ value: around, title }: TopologyNetwork, { value: { length } }: TopologyNetwork): string {
  return `: \`${formatPrefix(around)}\` of ${title} holds ${(1n << BigInt(length - around.length)).toString()} of /${length}`;
}
