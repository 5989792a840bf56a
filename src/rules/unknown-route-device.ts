import { suggest } from '../base/suggest.ts';
import { routesOf } from './routes-of.ts';
import type { Finding, Rule } from './rule.ts';

/** A route inside a container goes over an interface that the container has. The host may have any. */
export const unknownRouteDevice: Rule = {
  code: 'NC0402',
  title: 'route over an unknown interface',
  severity: 'error',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const namespace of namespaces) {
      if (namespace.container?.mode === undefined || namespace.container.runtime.value.kind !== 'netns') continue;
      const routes = routesOf(namespace);
      if (routes.length === 0) continue;
      const names = new Set(namespace.interfaces.map(({ name }) => name.value)).add('lo');
      for (const { named } of routes) {
        if (named === undefined || names.has(named.value)) continue;
        names.delete('lo');
        const near = suggest(named.value, names);
        const known = [...names].slice(0, 4).map((name) => `\`${name}\``);
        names.add('lo');
        findings.push({
          message: `${namespace.title} has no interface \`${named.value}\``,
          primary: { origin: named.origin, text: '' },
          secondary: [],
          help:
            near !== undefined
              ? `write \`${near}\``
              : known.length > 0
                ? `write one it has: ${known.join(', ')}`
                : `give it one first, as in \`interface ${named.value} { on BRIDGE; address ADDRESS/LENGTH }\``,
        });
      }
    }
    return findings;
  },
};
