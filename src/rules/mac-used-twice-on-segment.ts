import { repeated } from './repeated.ts';
import type { Finding, TopologyRule } from './rule.ts';
import { segmentStations } from './segment-stations.ts';

/** On a segment every MAC address is used by one host. What one host uses twice is a rule of its own. */
export const macUsedTwiceOnSegment: TopologyRule = {
  code: 'NC0434',
  title: 'MAC address used twice on a segment',
  severity: 'error',
  check(topology) {
    const uses = segmentStations(topology).flatMap(({ macAddress, ...station }) =>
      macAddress === undefined ? [] : [{ ...station, macAddress }],
    );
    const findings: Finding[] = [];
    for (const { first, again } of repeated(uses, ({ segment, macAddress }) => `${segment} ${macAddress.value}`)) {
      // Derived ones repeat only where an address does, which is reported as such.
      if (first.host === again.host || (!first.macWritten && !again.macWritten)) continue;
      findings.push({
        message: `MAC address \`${again.macAddress.value}\` is used twice on segment \`${again.segment}\``,
        primary: { origin: again.macAddress.origin, text: `used again here, by ${again.title}` },
        secondary: [{ origin: first.macAddress.origin, text: `first used here, by ${first.title}` }],
        help: 'give one of the two another MAC address, or leave `mac-address` out to have one derived',
      });
    }
    return findings;
  },
};
