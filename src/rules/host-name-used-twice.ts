import { repeated } from './repeated.ts';
import type { Finding, TopologyRule } from './rule.ts';

/** Every host and router has a name of its own. */
export const hostNameUsedTwice: TopologyRule = {
  code: 'NC0430',
  title: 'host name used twice',
  severity: 'error',
  check({ hosts }) {
    const findings: Finding[] = [];
    const named = hosts.flatMap(({ kind, name }) => (name === undefined ? [] : [{ kind, name }]));
    for (const { first, again } of repeated(named, ({ name }) => name.value)) {
      findings.push({
        message: `${again.kind} \`${again.name.value}\` is declared twice`,
        primary: { origin: again.name.origin, text: 'declared again here' },
        secondary: [{ origin: first.name.origin, text: 'first declared here' }],
        help: 'rename one of the two, or put the statements of both into one block',
      });
    }
    return findings;
  },
};
