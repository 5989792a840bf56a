import {
  contains,
  formatAddress,
  formatInterfaceAddress,
  formatPrefix,
  networkOf,
  type InterfaceAddress,
  type Prefix,
} from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';
import { unassignable } from './unassignable.ts';

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
        const ipv4 = addresses.filter(
          ({ value: { address } }) => address.family === 4 && unassignable(address) === undefined,
        );
        const [first] = ipv4;
        const key = formatPrefix(network);
        if (first === undefined || ipv4.some(({ value }) => isInside(value, network))) continue;
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

/** In the network with its length, or as a single address, which brings no network of its own along. */
function isInside({ address, length }: InterfaceAddress, network: Prefix): boolean {
  return contains(network, address) && (length === network.length || length === 32);
}
