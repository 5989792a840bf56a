import { firewallStatements } from './firewall-places.ts';
import type { Finding, Rule } from './rule.ts';

/** A packet for the namespace itself goes out by no interface, and one that it sends came in by none. */
export const firewallInterfaceSide: Rule = {
  code: 'NC0504',
  title: 'interface on the wrong side of a firewall chain',
  severity: 'error',
  check({ firewallPlaces }) {
    const findings: Finding[] = [];
    for (const { block, rule } of firewallStatements(firewallPlaces)) {
      const { chain, origin } = block;
      const wrong = chain === 'input' ? rule.outInterface : chain === 'output' ? rule.inInterface : undefined;
      if (wrong === undefined) continue;
      const [written, meant] = chain === 'input' ? ['out', 'in'] : ['in', 'out'];
      findings.push({
        message: `\`${written} ${wrong.value}\` in \`firewall ${chain}\``,
        primary: {
          origin: wrong.origin,
          text:
            chain === 'input' ? 'what is meant for here goes out by none' : 'what is sent from here came in by none',
        },
        secondary: [{ origin, text: 'the chain' }],
        help: `write \`${meant} ${wrong.value}\`, or move the rule to \`firewall forward\``,
      });
    }
    return findings;
  },
};
