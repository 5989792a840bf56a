import type { Located } from '../base/span.ts';
import { suggest } from '../base/suggest.ts';
import type { Container } from '../topology/model.ts';
import type { Finding, Rule } from './rule.ts';

/** Firewall rules and masquerading of a container name interfaces that it has. The host may have any. */
export const unknownFirewallInterface: Rule = {
  code: 'NC0508',
  title: 'unknown interface in a firewall rule',
  severity: 'error',
  check({ firewallPlaces, namespaces }) {
    const findings: Finding[] = [];
    if (firewallPlaces.length === 0) return findings;
    const interfacesOf = new Map(namespaces.map(({ container, interfaces }) => [container, interfaces]));
    for (const { container, firewalls, masquerades } of firewallPlaces) {
      // What another made of the namespace before may have more.
      if (container?.mode === undefined || container.runtime.value.kind !== 'netns') continue;
      const interfaces = interfacesOf.get(container);
      if (interfaces === undefined) continue;
      const known = new Set(interfaces.map(({ name }) => name.value));
      const named = [
        ...firewalls.flatMap(({ rules }) => rules.flatMap((rule) => [rule.inInterface, rule.outInterface])),
        ...masquerades.map(({ outInterface }) => outInterface),
      ];
      for (const name of named) {
        if (name === undefined || name.value === 'lo' || known.has(name.value)) continue;
        findings.push(finding(name, container, known));
      }
    }
    return findings;
  },
};

function finding(name: Located<string>, container: Container, known: ReadonlySet<string>): Finding {
  const near = suggest(name.value, known);
  return {
    message: `container \`${container.name.value}\` has no interface \`${name.value}\``,
    primary: { origin: name.origin, text: 'no packet comes or goes by it' },
    secondary: [],
    help:
      near !== undefined
        ? `write \`${near}\``
        : known.size > 0
          ? `write one it has: ${[...known]
              .slice(0, 4)
              .map((one) => `\`${one}\``)
              .join(', ')}`
          : `give it one first, as in \`interface ${name.value} { on BRIDGE; address ADDRESS/LENGTH }\``,
  };
}
