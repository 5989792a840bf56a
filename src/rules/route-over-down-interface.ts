import type { NamespaceInterface } from './namespace.ts';
import { routesOf } from './routes-of.ts';
import type { Finding, Rule } from './rule.ts';

/** A route goes over an interface that is up: the kernel refuses others with `Network is down`. */
export const routeOverDownInterface: Rule = {
  code: 'NC0405',
  title: 'route over an interface that is down',
  severity: 'error',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const namespace of namespaces) {
      if (!namespace.interfaces.some(({ up }) => up?.value === false)) continue;
      const down = new Map<string, NamespaceInterface>();
      for (const one of namespace.interfaces) if (one.up?.value === false) down.set(one.name.value, one);
      for (const { device, origin } of routesOf(namespace)) {
        const found = device === undefined ? undefined : down.get(device);
        if (found?.up === undefined) continue;
        findings.push({
          message: `the route goes over \`${found.name.value}\` of ${namespace.title}, which is down`,
          primary: { origin, text: '' },
          secondary: [{ origin: found.up.origin, text: 'turned off here' }],
          help: 'remove `up off`, or remove the route',
        });
      }
    }
    return findings;
  },
};
