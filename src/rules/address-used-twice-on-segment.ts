import { formatAddress } from '../base/ip.ts';
import { addressKey } from './address-key.ts';
import { repeated } from './repeated.ts';
import type { Finding, TopologyRule } from './rule.ts';
import { segmentStations } from './segment-stations.ts';
import { unassignable } from './unassignable.ts';

/** On a segment every address is used by one host. What one host uses twice is a rule of its own. */
export const addressUsedTwiceOnSegment: TopologyRule = {
  code: 'NC0433',
  title: 'address used twice on a segment',
  severity: 'error',
  check(topology) {
    const uses = segmentStations(topology).flatMap(({ segment, host, title, addresses }) =>
      addresses
        .filter(({ value }) => unassignable(value.address) === undefined)
        .map(({ value: { address }, origin }) => ({ segment, host, title, address, origin })),
    );
    const findings: Finding[] = [];
    for (const { first, again } of repeated(uses, ({ segment, address }) => `${segment} ${addressKey(address)}`)) {
      if (first.host === again.host) continue;
      findings.push({
        message: `address \`${formatAddress(again.address)}\` is used twice on segment \`${again.segment}\``,
        primary: { origin: again.origin, text: `used again here, by ${again.title}` },
        secondary: [{ origin: first.origin, text: `first used here, by ${first.title}` }],
        help: helpFor(again.title),
      });
    }
    return findings;
  },
};

function helpFor(title: string): string {
  if (!title.startsWith('container')) return 'give one of the two another address';
  return 'give each host a pool of its own with `fixed-cidr` or `fixed-cidr-v6`, or one of the two another address';
}
