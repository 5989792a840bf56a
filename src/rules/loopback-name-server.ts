import { formatAddress, isLoopback } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** A name server of containers is not on the loopback, which is the container's own there. */
export const loopbackNameServer: Rule = {
  code: 'NC0700',
  title: 'name server on the loopback',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { dns } of [host, ...host.containers]) {
      for (const { value, origin } of dns) {
        if (!isLoopback(value)) continue;
        findings.push({
          message: `name server \`${formatAddress(value)}\` may fail in containers`,
          primary: { origin, text: "a container's loopback is its own" },
          secondary: [],
          help: 'write an address that containers reach, for example `8.8.8.8`, or that of a bridge on which the server listens',
        });
      }
    }
    return findings;
  },
};
