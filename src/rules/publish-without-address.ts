import { bridgeOf } from './bridge-of.ts';
import type { Finding, Rule } from './rule.ts';

/** A container that publishes ports stands on a bridge that gives it an address. */
export const publishWithoutAddress: Rule = {
  code: 'NC0352',
  title: 'published port of a container without address',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      const bridge = bridgeOf(container, bridges);
      if (bridge === undefined || bridge.bip !== undefined || bridge.fixedCidrV6 !== undefined) continue;
      for (const { origin } of container.publish) {
        findings.push({
          message: `container \`${container.name.value}\` has no address to which a published port could lead`,
          primary: { origin, text: '' },
          secondary: [{ origin: bridge.origin, text: 'this bridge has neither `bip` nor `fixed-cidr-v6`' }],
          help: `give \`${bridge.name.value}\` a \`bip\` or a \`fixed-cidr-v6\``,
        });
      }
    }
    return findings;
  },
};
