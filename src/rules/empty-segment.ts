import type { Finding, TopologyRule } from './rule.ts';

/** Something stands on every segment. */
export const emptySegment: TopologyRule = {
  code: 'NC0713',
  title: 'segment that nothing stands on',
  severity: 'warning',
  check({ hosts, segments }) {
    const used = new Set(hosts.flatMap(({ interfaces }) => interfaces.flatMap(({ segment }) => segment?.value ?? [])));
    return segments
      .filter(({ name }) => !used.has(name.value))
      .map(({ name }): Finding => ({
        message: `no interface stands on segment \`${name.value}\``,
        primary: { origin: name.origin, text: '' },
        secondary: [],
        help: `write \`on ${name.value}\` in the \`interface\` blocks of the hosts that are connected to it, or remove it`,
      }));
  },
};
