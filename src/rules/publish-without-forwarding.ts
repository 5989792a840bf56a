import { isLoopback } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** A host that publishes ports forwards: without that, only the host itself reaches them. */
export const publishWithoutForwarding: Rule = {
  code: 'NC0708',
  title: '`publish` under `ip-forward off`',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    // Under `iptables off` nothing is published, which is an error of its own.
    if (host.ipForward.value || !host.iptables.value) return findings;
    for (const { name, mode, publish } of host.containers) {
      // The host's own loopback is not forwarded from anyway.
      const first = publish.find(({ hostAddress }) => hostAddress === undefined || !isLoopback(hostAddress));
      if (first === undefined || mode?.value.kind !== 'bridge') continue;
      findings.push({
        message: `container \`${name.value}\` publishes ports that only the host itself can reach`,
        primary: { origin: first.origin, text: '' },
        secondary: [{ origin: host.ipForward.origin, text: 'forwarding is turned off here' }],
        help: 'remove `ip-forward off`, or bind the port to the host: `publish 127.0.0.1:HOSTPORT:PORT`',
      });
    }
    return findings;
  },
};
