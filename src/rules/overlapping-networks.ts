import { formatPrefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { inSourceOrder } from './in-source-order.ts';
import { isPoolInsideUplink } from './is-pool-inside-uplink.ts';
import { networkOverlaps } from './network-overlaps.ts';
import type { Finding, Rule } from './rule.ts';

/** The networks of a host's bridges overlap neither each other nor those of its other interfaces. */
export const overlappingNetworks: Rule = {
  code: 'NC0316',
  title: 'overlapping networks',
  severity: 'error',
  check(view) {
    const findings: Finding[] = [];
    const reported = new Set<Origin>();
    for (const overlap of networkOverlaps(view)) {
      if (isPoolInsideUplink(overlap)) continue;
      const [first, again] = inSourceOrder(overlap.outer, overlap.inner);
      if (reported.has(again.origin)) continue;
      reported.add(again.origin);
      findings.push({
        message: `network \`${formatPrefix(again.value)}\` of \`${again.on}\` overlaps \`${formatPrefix(first.value)}\` of \`${first.on}\``,
        primary: { origin: again.origin, text: 'the host could not tell where these addresses are' },
        secondary: [{ origin: first.origin, text: 'the other network' }],
        help: `give \`${again.on}\` or \`${first.on}\` a network of its own`,
      });
    }
    return findings;
  },
};
