import { formatPrefix } from '../base/ip.ts';
import { inSourceOrder } from './in-source-order.ts';
import { isSameHidden } from './overlapping-host-networks.ts';
import { prefixKey } from './prefix-key.ts';
import type { Finding, TopologyRule } from './rule.ts';
import { topologyOverlaps, type TopologyOverlap } from './topology-networks.ts';

/**
 * Under `routes auto` the IPv4 networks of containers differ between hosts: one that several have stays behind their
 * masquerading, and no route leads there.
 */
export const hiddenNetworkOnSeveralHosts: TopologyRule = {
  code: 'NC0712',
  title: 'IPv4 network on several hosts',
  severity: 'warning',
  check(topology) {
    const byNetwork = new Map<string, TopologyOverlap[]>();
    for (const overlap of topologyOverlaps(topology)) {
      if (!isSameHidden(overlap) || overlap.outer.host === overlap.inner.host) continue;
      const key = `${overlap.inner.group} ${prefixKey(overlap.inner.value)}`;
      const known = byNetwork.get(key);
      if (known === undefined) byNetwork.set(key, [overlap]);
      else known.push(overlap);
    }
    const findings: Finding[] = [];
    for (const [overlap, ...more] of byNetwork.values()) {
      if (overlap === undefined) continue;
      const [first, again] = inSourceOrder(overlap.outer, overlap.inner);
      const others = more.length === 0 ? '' : `, and ${more.length} more`;
      findings.push({
        message: `\`${formatPrefix(again.value)}\` is the network of ${first.title} and of ${again.title}${others}: \`routes auto\` leads to none of them`,
        primary: { origin: again.origin, text: 'not reached from other hosts' },
        secondary: [{ origin: first.origin, text: 'nor this' }],
        help: 'give each host a network of its own with `bip`, as in `bip 10.N.0.1/16`',
      });
    }
    return findings;
  },
};
