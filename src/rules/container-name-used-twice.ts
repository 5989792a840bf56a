import { repeated } from './repeated.ts';
import type { Finding, Rule } from './rule.ts';

/** Every container of a host has a name of its own. */
export const containerNameUsedTwice: Rule = {
  code: 'NC0340',
  title: 'container name used twice',
  severity: 'error',
  check({ host, containers }) {
    const findings: Finding[] = [];
    if (containers.size === host.containers.length) return findings;
    for (const { first, again } of repeated(host.containers, ({ name }) => name.value)) {
      findings.push({
        message: `container \`${again.name.value}\` is declared twice`,
        primary: { origin: again.name.origin, text: 'declared again here' },
        secondary: [{ origin: first.name.origin, text: 'first declared here' }],
        help: 'rename one of the two, or put the statements of both into one block',
      });
    }
    return findings;
  },
};
