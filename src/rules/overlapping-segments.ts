import { formatPrefix } from '../base/ip.ts';
import type { Host, Topology } from '../topology/model.ts';
import { hostTitle } from './host-title.ts';
import { inSourceOrder } from './in-source-order.ts';
import type { Finding, TopologyRule } from './rule.ts';
import { segmentLink, topologyOverlaps } from './topology-networks.ts';

/**
 * Segments that a host stands on together, or between which `routes auto` leads, have no addresses in common. Others may:
 * two homes behind masquerading routers can both be 192.168.1.0/24.
 */
export const overlappingSegments: TopologyRule = {
  code: 'NC0435',
  title: 'overlapping segments',
  severity: 'error',
  check(topology) {
    const findings: Finding[] = [];
    const hosts = hostsBySegment(topology);
    for (const { outer, inner } of topologyOverlaps(topology)) {
      if (outer.kind === 'pool' || inner.kind === 'pool') continue;
      const host = onBoth(hosts.get(outer.link), hosts.get(inner.link));
      if (host === undefined && topology.routesAuto === undefined) continue;
      const [first, again] = inSourceOrder(outer, inner);
      findings.push({
        message: `network \`${formatPrefix(again.value)}\` of ${again.title} overlaps \`${formatPrefix(first.value)}\` of ${first.title} on another segment`,
        primary: {
          origin: again.origin,
          text:
            host === undefined
              ? '`routes auto` could not tell where these addresses are'
              : `${hostTitle(host)} could not tell where these addresses are`,
        },
        secondary: [{ origin: first.origin, text: 'the other network' }],
        help: 'give each segment a network of its own',
      });
    }
    return findings;
  },
};

/** The hosts on each segment, by its link. */
function hostsBySegment({ hosts }: Topology): ReadonlyMap<string, ReadonlySet<Host>> {
  const bySegment = new Map<string, Set<Host>>();
  for (const host of hosts) {
    for (const { segment } of host.interfaces) {
      if (segment === undefined) continue;
      const link = segmentLink(segment.value);
      bySegment.set(link, (bySegment.get(link) ?? new Set()).add(host));
    }
  }
  return bySegment;
}

/** A host that is in both sets; looks through the smaller one. */
function onBoth(one: ReadonlySet<Host> | undefined, other: ReadonlySet<Host> | undefined): Host | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return [...few].find((host) => many.has(host));
}
