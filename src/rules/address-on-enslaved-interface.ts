import { formatInterfaceAddress } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** An interface on a bridge has no address of its own: what it receives goes to the bridge. */
export const addressOnEnslavedInterface: Rule = {
  code: 'NC0706',
  title: 'address on a port of a bridge',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    const masters = new Map(
      host.bridges.flatMap(({ name, ports }) => ports.map((port) => [port.value, { name, port }])),
    );
    for (const { name, addresses } of host.interfaces) {
      const master = masters.get(name.value);
      if (master === undefined) continue;
      for (const { value, origin } of addresses) {
        findings.push({
          message: `\`${name.value}\` has the address \`${formatInterfaceAddress(value)}\`, but is a port of bridge \`${master.name.value}\``,
          primary: { origin, text: 'will not be reached' },
          secondary: [{ origin: master.port.origin, text: 'made a port here' }],
          help:
            value.address.family === 4
              ? `give the address to the bridge: \`bip ${formatInterfaceAddress(value)}\``
              : `give the address to the bridge, not to its port`,
        });
      }
    }
    return findings;
  },
};
