import { repeated } from './repeated.ts';
import type { Finding, TopologyRule } from './rule.ts';

/** Every segment has a name of its own. */
export const segmentNameUsedTwice: TopologyRule = {
  code: 'NC0431',
  title: 'segment name used twice',
  severity: 'error',
  check({ segments }) {
    const findings: Finding[] = [];
    for (const { first, again } of repeated(segments, ({ name }) => name.value)) {
      findings.push({
        message: `segment \`${again.name.value}\` is declared twice`,
        primary: { origin: again.name.origin, text: 'declared again here' },
        secondary: [{ origin: first.name.origin, text: 'first declared here' }],
        help: 'rename one of the two, or put the prefixes of both into one block',
      });
    }
    return findings;
  },
};
