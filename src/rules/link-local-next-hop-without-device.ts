import { formatAddress, formatPrefix, isLinkLocal } from '../base/ip.ts';
import { routesOf } from './routes-of.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A route through a link-local IPv6 address names its interface, for such an address is on every link. Linux refuses
 * one that does not, even where there is a single interface.
 */
export const linkLocalNextHopWithoutDevice: Rule = {
  code: 'NC0401',
  title: 'link-local next hop without an interface',
  severity: 'error',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const namespace of namespaces) {
      const { interfaces, title } = namespace;
      for (const { via, device, destination } of routesOf(namespace)) {
        if (via === undefined || device !== undefined || via.value.family !== 6 || !isLinkLocal(via.value)) continue;
        const example = interfaces.find(({ kind }) => kind !== 'bridge')?.name.value ?? 'eth0';
        const to = destination.value.length === 0 ? 'default' : formatPrefix(destination.value);
        const next = formatAddress(via.value);
        findings.push({
          message: `next hop \`${next}\` is link-local, which does not tell the link of ${title} it is on`,
          primary: { origin: via.origin, text: '' },
          secondary: [],
          help: `name the interface, as in \`route ${to} via ${next} dev ${example}\``,
        });
      }
    }
    return findings;
  },
};
