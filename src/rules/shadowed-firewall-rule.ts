import type { FirewallChain, FirewallStatement } from '../topology/model.ts';
import { coverageIndex } from './coverage-index.ts';
import { coverageOf } from './firewall-coverage.ts';
import type { Finding, Rule } from './rule.ts';

/** No earlier rule of its chain takes all packets of a firewall rule, which would then never hold. */
export const shadowedFirewallRule: Rule = {
  code: 'NC0731',
  title: 'firewall rule that never holds',
  severity: 'warning',
  check({ firewallPlaces }) {
    const findings: Finding[] = [];
    for (const { firewalls } of firewallPlaces) {
      for (const chain of ['input', 'forward', 'output'] as const) {
        const rules = firewalls.filter((block) => block.chain === chain).flatMap((block) => block.rules);
        findings.push(...shadowed(rules, chain));
      }
    }
    return findings;
  },
};

function shadowed(rules: readonly FirewallStatement[], chain: FirewallChain): readonly Finding[] {
  const findings: Finding[] = [];
  const earlier = coverageIndex();
  for (const rule of rules) {
    const coverage = coverageOf(rule);
    const shadow = earlier.coverOf(coverage);
    if (shadow === undefined) {
      earlier.add(coverage);
      continue;
    }
    const same = shadow.verdict === rule.verdict;
    findings.push({
      message: `rule of \`firewall ${chain}\` never holds: an earlier one takes all its packets`,
      primary: { origin: rule.origin, text: same ? 'changes nothing' : 'never reached' },
      secondary: [{ origin: shadow.origin, text: 'takes them all' }],
      help: same ? 'remove it' : 'write it before the other one, or remove it',
    });
  }
  return findings;
}
