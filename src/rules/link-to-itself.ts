import type { Finding, Rule } from './rule.ts';

/** A container links to another one. */
export const linkToItself: Rule = {
  code: 'NC0360',
  title: 'link of a container to itself',
  severity: 'error',
  check({ host, containers, ownerOf }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      for (const link of container.links) {
        const target = containers.get(link.container.value);
        const owner = target && ownerOf(target);
        if (target === undefined || owner !== containers.get(container.name.value)) continue;
        const name = container.name.value;
        const joined = target !== owner && target.mode !== undefined ? target.mode.origin : undefined;
        findings.push({
          message: `container \`${name}\` links to itself`,
          primary: {
            origin: link.origin,
            text: joined === undefined ? '' : `\`${target.name.value}\` lives in the namespace of \`${name}\``,
          },
          secondary: joined === undefined ? [] : [{ origin: joined, text: 'joined here' }],
          help: `remove the link, and write \`extra-host ${link.alias.value} 127.0.0.1\` if the name is needed`,
        });
      }
    }
    return findings;
  },
};
