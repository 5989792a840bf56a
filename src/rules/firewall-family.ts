import { firewallFamilies } from '../topology/firewall-families.ts';
import { firewallStatements } from './firewall-places.ts';
import type { Finding, Rule } from './rule.ts';

/** `from` and `to` of one rule are of one family, or of both. */
export const firewallFamily: Rule = {
  code: 'NC0506',
  title: 'firewall rule between two families',
  severity: 'error',
  check({ firewallPlaces }) {
    const findings: Finding[] = [];
    for (const { rule } of firewallStatements(firewallPlaces)) {
      const { from, to } = rule;
      if (from === undefined || to === undefined || firewallFamilies(rule).length > 0) continue;
      const [source = 4, destination = 4] = [from, to].map(({ prefixes }) => prefixes[0]?.address.family);
      findings.push({
        message: `no packet comes from IPv${source} and goes to IPv${destination}`,
        primary: { origin: to.origin, text: `this is IPv${destination}` },
        secondary: [{ origin: from.origin, text: `this is IPv${source}` }],
        help: 'write both in one family, and a rule for each family where both are meant',
      });
    }
    return findings;
  },
};
