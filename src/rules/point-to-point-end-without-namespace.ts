import type { Finding, Rule } from './rule.ts';

/** A point-to-point end stands in a container with a network namespace of its own, or in the host itself. */
export const pointToPointEndWithoutNamespace: Rule = {
  code: 'NC0372',
  title: 'point-to-point end in a container without a namespace',
  severity: 'error',
  check({ host, containers }) {
    const findings: Finding[] = [];
    for (const { ends } of host.pointToPoint) {
      for (const { container: name, interface: made, origin } of ends) {
        const mode = name && containers.get(name.value)?.mode;
        if (name === undefined || mode === undefined) continue;
        if (mode.value.kind !== 'host' && mode.value.kind !== 'container') continue;
        const owner = mode.value.kind === 'host' ? 'host' : mode.value.container;
        const spelt = mode.value.kind === 'host' ? 'net host' : `net container:${owner}`;
        findings.push({
          message: `container \`${name.value}\` of \`${spelt}\` has no network namespace of its own`,
          primary: { origin, text: 'an end cannot stand in it' },
          secondary: [{ origin: mode.origin, text: 'the mode is set here' }],
          help: `write the end where it would stand, as \`${owner}:${made.value}\``,
        });
      }
    }
    return findings;
  },
};
