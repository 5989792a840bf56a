import { repeated } from './repeated.ts';
import type { Finding, Rule } from './rule.ts';

/** Every bridge of a host has a name of its own. */
export const bridgeNameUsedTwice: Rule = {
  code: 'NC0341',
  title: 'bridge name used twice',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { first, again } of repeated(host.bridges, ({ name }) => name.value)) {
      findings.push({
        message: `bridge \`${again.name.value}\` is declared twice`,
        primary: { origin: again.name.origin, text: 'declared again here' },
        secondary: [{ origin: first.name.origin, text: 'first declared here' }],
        help: 'rename one of the two, or put the statements of both into one block',
      });
    }
    return findings;
  },
};
