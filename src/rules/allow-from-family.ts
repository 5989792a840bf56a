import { formatPrefix } from '../base/ip.ts';
import { lacksFamily } from './lacks-family.ts';
import type { Finding, Rule } from './rule.ts';

/** `allow-from` names sources of a family that the bridge has. */
export const allowFromFamily: Rule = {
  code: 'NC0382',
  title: '`allow-from` of a family the bridge lacks',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    for (const bridge of host.bridges) {
      const { name, origin, allowFrom } = bridge;
      // A bridge without any address is a plain switch, whose containers are numbered by hand.
      if (lacksFamily(bridge, 4) && lacksFamily(bridge, 6)) continue;
      for (const prefix of allowFrom.flatMap(({ prefixes }) => prefixes)) {
        const { family } = prefix.value.address;
        if (!lacksFamily(bridge, family)) continue;
        findings.push({
          message: `\`${formatPrefix(prefix.value)}\` is IPv${family}, but bridge \`${name.value}\` has no IPv${family}`,
          primary: { origin: prefix.origin, text: 'no such traffic reaches the bridge' },
          secondary: [{ origin, text: `this bridge has no \`${family === 4 ? 'bip' : 'fixed-cidr-v6'}\`` }],
          help: `remove it, or give \`${name.value}\` a \`${family === 4 ? 'bip' : 'fixed-cidr-v6'}\``,
        });
      }
    }
    return findings;
  },
};
