import { formatAddress, formatInterfaceAddress, formatPrefix, networkOf } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** An `interface` of a container is in the IPv4 network of its bridge, so that the host and the other containers reach it. */
export const interfaceOutsideBridgeNetwork: Rule = {
  code: 'NC0711',
  title: "interface outside its bridge's network",
  severity: 'warning',
  check({ host, bridges }) {
    const findings: Finding[] = [];
    for (const container of host.containers) {
      for (const { implicit, bridge, addresses, name } of container.interfaces) {
        const on = bridge && bridges.get(bridge.value);
        if (implicit || on?.bip === undefined || on.bipPicked) continue;
        const network = networkOf(on.bip.value);
        const ipv4 = addresses.filter(({ value }) => value.address.family === 4);
        const [first] = ipv4;
        const key = formatPrefix(network);
        if (first === undefined || ipv4.some(({ value }) => formatPrefix(networkOf(value)) === key)) continue;
        findings.push({
          message: `\`${formatInterfaceAddress(first.value)}\` of \`${name.value}\` is not in \`${key}\`, the network of bridge \`${on.name.value}\``,
          primary: { origin: first.origin, text: 'the bridge and its containers will not be reached' },
          secondary: [{ origin: on.bip.origin, text: 'the network is set here' }],
          help: `write an address of \`${key}\` with this length, as in \`${formatAddress(network.address).replace(/\d+$/, 'N')}/${network.length}\``,
        });
      }
    }
    return findings;
  },
};
