import type { Located } from '../base/span.ts';
import type { Finding, Rule } from './rule.ts';

/** The `firewall` blocks of one chain say its default once. */
export const firewallDefaultTwice: Rule = {
  code: 'NC0502',
  title: 'default of a firewall chain written twice',
  severity: 'error',
  check({ firewallPlaces }) {
    const findings: Finding[] = [];
    for (const { firewalls } of firewallPlaces) {
      const first = new Map<string, Located<unknown>>();
      for (const { chain, default: written } of firewalls) {
        if (written === undefined) continue;
        const before = first.get(chain);
        if (before === undefined) {
          first.set(chain, written);
          continue;
        }
        findings.push({
          message: `\`firewall ${chain}\` has two defaults`,
          primary: { origin: written.origin, text: '' },
          secondary: [{ origin: before.origin, text: 'first written here' }],
          help: 'keep one of the two: blocks of one chain add up',
        });
      }
    }
    return findings;
  },
};
