import { firewallStatements } from './firewall-places.ts';
import type { Finding, Rule } from './rule.ts';

/** A firewall rule asks for ports of a protocol that has them. */
export const firewallPortsWithoutProtocol: Rule = {
  code: 'NC0503',
  title: 'ports without a protocol that has them',
  severity: 'error',
  check({ firewallPlaces }) {
    const findings: Finding[] = [];
    for (const { rule } of firewallStatements(firewallPlaces)) {
      const { protocol, destinationPorts, sourcePorts } = rule;
      const [port] = [...destinationPorts, ...sourcePorts];
      if (port === undefined || (protocol !== undefined && protocol.value !== 'icmp')) continue;
      findings.push({
        message: protocol === undefined ? 'ports of no protocol' : '`icmp` has no ports',
        primary: { origin: port.origin, text: 'a port of what?' },
        secondary: protocol === undefined ? [] : [{ origin: protocol.origin, text: 'the protocol' }],
        help:
          protocol === undefined
            ? `write \`tcp\`, \`udp\` or \`sctp\` before \`${destinationPorts.length > 0 ? 'dport' : 'sport'}\``
            : 'write `tcp`, `udp` or `sctp` instead, or leave the ports out',
      });
    }
    return findings;
  },
};
