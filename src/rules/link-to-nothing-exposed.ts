import { exposedPorts } from '../topology/exposed-ports.ts';
import type { Finding, Rule } from './rule.ts';

/** Under `icc off` a link leads to a container that exposes a port, for nothing else is opened to it. */
export const linkToNothingExposed: Rule = {
  code: 'NC0363',
  title: 'link that opens nothing',
  severity: 'error',
  check({ host, bridges, containers, ownerOf }) {
    const findings: Finding[] = [];
    // Without rules `icc off` itself is wrong, and reported as such.
    if (!host.iptables.value) return findings;
    for (const container of host.containers) {
      if (container.mode?.value.kind !== 'bridge') continue;
      const bridge = bridges.get(container.mode.value.bridge);
      if (bridge === undefined || bridge.icc.value) continue;
      for (const link of container.links) {
        const target = containers.get(link.container.value);
        const owner = target && ownerOf(target);
        if (owner === undefined || owner === container || owner.mode?.value.kind !== 'bridge') continue;
        if (owner.mode.value.bridge !== bridge.name.value || exposedPorts(owner).length > 0) continue;
        findings.push({
          message: `container \`${owner.name.value}\` exposes no port, so this link opens nothing under \`icc off\``,
          primary: { origin: link.origin, text: '' },
          secondary: [
            { origin: bridge.icc.origin, text: 'containers are kept apart here' },
            { origin: owner.name.origin, text: 'exposes no port' },
          ],
          help: `say which ports \`${owner.name.value}\` serves, for example \`expose 80\` in its block`,
        });
      }
    }
    return findings;
  },
};
