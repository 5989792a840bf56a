import {
  addressBits,
  contains,
  firstAddress,
  formatAddress,
  formatPrefix,
  lastAddress,
  networkOf,
  type IpAddress,
  type Prefix,
} from '../base/ip.ts';
import type { Located } from '../base/span.ts';
import type { Finding, Rule } from './rule.ts';
import { unassignable } from './unassignable.ts';
import { usableRange } from './usable-range.ts';

/**
 * No interface has the network or the broadcast address of its network, which the kernel takes without a word.
 * Networks of one or two addresses have neither (RFC 3021, RFC 6164); IPv6 has no broadcast address, and its network
 * address is the routers' anycast address (RFC 4291, 2.6.1).
 */
export const networkOrBroadcastAddress: Rule = {
  code: 'NC0303',
  title: 'network or broadcast address',
  severity: 'error',
  check({ host, namespaces }) {
    const findings: Finding[] = [];
    for (const { interfaces } of namespaces) {
      for (const { addresses } of interfaces) {
        for (const { value, origin } of addresses) {
          const finding = misuse({ value: value.address, origin }, networkOf(value));
          if (finding !== undefined) findings.push(finding);
        }
      }
    }
    for (const { bip, fixedCidrV6, defaultGateway, defaultGatewayV6 } of host.bridges) {
      for (const [gateway, network] of [
        [defaultGateway, bip && networkOf(bip.value)],
        [defaultGatewayV6, fixedCidrV6?.value],
      ] as const) {
        const finding = gateway && network && contains(network, gateway.value) ? misuse(gateway, network) : undefined;
        if (finding !== undefined) findings.push(finding);
      }
    }
    return findings;
  },
};

function misuse(address: Located<IpAddress>, network: Prefix): Finding | undefined {
  const { value, origin } = address;
  if (network.length > addressBits(value.family) - 2 || unassignable(value) !== undefined) return undefined;
  const role =
    value.value === firstAddress(network).value
      ? 'network'
      : value.family === 4 && value.value === lastAddress(network).value
        ? 'broadcast'
        : undefined;
  if (role === undefined) return undefined;
  return {
    message: `\`${formatAddress(value)}\` is the ${role} address of \`${formatPrefix(network)}\``,
    primary: { origin, text: 'no interface can have it' },
    secondary: [],
    help: `write an address from ${usableRange(network)}`,
  };
}
