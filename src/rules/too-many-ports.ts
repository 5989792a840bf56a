import type { Origin } from '../base/span.ts';
import type { Finding, Rule } from './rule.ts';

/** Linux numbers the ports of a bridge with ten bits (BR_PORT_BITS) and gives out 1 to 1023. */
const MAXIMUM = 1023;

/** A bridge has at most 1,023 ports; the kernel refuses the next one with `Exchange full`. */
export const tooManyPorts: Rule = {
  code: 'NC0386',
  title: 'too many ports on a bridge',
  severity: 'error',
  check({ host }) {
    const ports = new Map<string, number>();
    const firstBeyond = new Map<string, Origin>();
    for (const { name, ports: enslaved } of host.bridges) {
      ports.set(name.value, enslaved.length);
      const beyond = enslaved[MAXIMUM];
      if (beyond !== undefined) firstBeyond.set(name.value, beyond.origin);
    }
    for (const { interfaces } of host.containers) {
      for (const { bridge, origin } of interfaces) {
        const count = bridge && ports.get(bridge.value);
        if (bridge === undefined || count === undefined) continue;
        ports.set(bridge.value, count + 1);
        if (count === MAXIMUM) firstBeyond.set(bridge.value, origin);
      }
    }
    const findings: Finding[] = [];
    for (const { name, origin } of host.bridges) {
      const count = ports.get(name.value) ?? 0;
      if (count <= MAXIMUM) continue;
      findings.push({
        message: `bridge \`${name.value}\` has ${count} ports, and Linux allows ${MAXIMUM}`,
        primary: { origin: firstBeyond.get(name.value) ?? origin, text: 'the first one too many' },
        secondary: [{ origin: name.origin, text: 'the bridge' }],
        help: `spread the containers over ${Math.ceil(count / MAXIMUM)} bridges`,
      });
    }
    return findings;
  },
};
