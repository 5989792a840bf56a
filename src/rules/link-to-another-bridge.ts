import type { Finding, Rule } from './rule.ts';

/** Linked containers stand on one bridge: containers of different bridges do not reach each other. */
export const linkToAnotherBridge: Rule = {
  code: 'NC0361',
  title: 'link to another bridge',
  severity: 'error',
  check({ host, containers, ownerOf }) {
    const findings: Finding[] = [];
    for (const { name, mode, links } of host.containers) {
      if (mode?.value.kind !== 'bridge') continue;
      for (const { container, origin } of links) {
        const target = containers.get(container.value);
        const owner = target && ownerOf(target);
        const there = owner?.mode;
        if (owner === undefined || there?.value.kind !== 'bridge' || there.value.bridge === mode.value.bridge) continue;
        findings.push({
          message: `container \`${name.value}\` on bridge \`${mode.value.bridge}\` links to \`${container.value}\` on bridge \`${there.value.bridge}\``,
          primary: { origin, text: 'bridges are kept apart' },
          secondary: [
            { origin: mode.origin, text: `\`${name.value}\` is put on its bridge here` },
            { origin: there.origin, text: `\`${container.value}\` is put on its bridge here` },
          ],
          help: `put both on one bridge, join them with \`ptp ${name.value}:eth1 ADDRESS -- ${owner.name.value}:eth1 ADDRESS\`, or publish the port of \`${owner.name.value}\``,
        });
      }
    }
    return findings;
  },
};
