import type { Finding, Rule } from './rule.ts';

/** A port of a bridge is neither a bridge nor `lo`: the kernel refuses both. */
export const unbridgeablePort: Rule = {
  code: 'NC0387',
  title: 'port that cannot be bridged',
  severity: 'error',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const { name, ports } of host.bridges) {
      for (const port of ports) {
        const other = bridges.get(port.value);
        if (other === undefined && port.value !== 'lo') continue;
        findings.push({
          message: `\`${port.value}\` is ${other === undefined ? 'the loopback interface' : 'a bridge'}, which cannot be a port of bridge \`${name.value}\``,
          primary: { origin: port.origin, text: '' },
          secondary: other === undefined ? [] : [{ origin: other.name.origin, text: 'this bridge' }],
          help:
            other === undefined
              ? 'name an Ethernet interface of the host, such as `eth1`'
              : 'put all of them on one bridge, or join the bridges through a container with an `interface` on each',
        });
      }
    }
    return findings;
  },
};
