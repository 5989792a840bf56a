import type { Finding, Rule } from './rule.ts';

/** A link leads to a container on a bridge, not to one of `net none` or `net host`. */
export const linkToNoBridge: Rule = {
  code: 'NC0362',
  title: 'link to a container without a bridge',
  severity: 'error',
  check({ host, containers, ownerOf }) {
    const findings: Finding[] = [];
    for (const { mode, links } of host.containers) {
      if (mode?.value.kind !== 'bridge') continue;
      for (const { container, alias, origin } of links) {
        const target = containers.get(container.value);
        const there = (target && ownerOf(target))?.mode;
        if (there?.value.kind !== 'none' && there?.value.kind !== 'host') continue;
        const kind = there.value.kind;
        findings.push({
          message: `the link leads to container \`${container.value}\` of \`net ${kind}\`, which has no address on a bridge`,
          primary: { origin, text: '' },
          secondary: [{ origin: there.origin, text: 'its mode is set here' }],
          help:
            kind === 'host'
              ? `it serves at the host's own addresses: write \`extra-host ${alias.value} ADDRESS\` with one of them`
              : `put \`${container.value}\` on bridge \`${mode.value.bridge}\`, or join the two with \`ptp\` and write \`extra-host ${alias.value} ADDRESS\``,
        });
      }
    }
    return findings;
  },
};
