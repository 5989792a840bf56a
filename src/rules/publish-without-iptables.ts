import type { Finding, Rule } from './rule.ts';

/** Ports are published only where packet filter rules are made: a published port is one. */
export const publishWithoutIptables: Rule = {
  code: 'NC0353',
  title: '`publish` under `iptables off`',
  severity: 'error',
  check({ host }) {
    const findings: Finding[] = [];
    if (host.iptables.value) return findings;
    for (const container of host.containers) {
      if (container.mode?.value.kind !== 'bridge') continue;
      for (const { origin } of container.publish) {
        findings.push({
          message: `container \`${container.name.value}\` publishes a port, but no rule is made under \`iptables off\``,
          primary: { origin, text: 'nothing would be mapped' },
          secondary: [{ origin: host.iptables.origin, text: 'turned off here' }],
          help: 'remove `iptables off`, or remove `publish` and reach the container at its own address',
        });
      }
    }
    return findings;
  },
};
