import { firstAddress, formatAddress, lastAddress, type IpAddress, type Prefix } from '../base/ip.ts';

/** The addresses of a network that an interface may have, for a sentence: `` `10.0.0.1` to `10.0.0.254` ``. */
export function usableRange(network: Prefix): string {
  const { family } = network.address;
  const first = firstAddress(network).value;
  const last = lastAddress(network).value;
  const hosts = last - first;
  // RFC 3021: a /31 has neither network nor broadcast address. IPv6 has no broadcast address.
  const low: IpAddress = { family, value: hosts > 1n ? first + 1n : first };
  const high: IpAddress = { family, value: family === 4 && hosts > 1n ? last - 1n : last };
  return low.value === high.value
    ? `\`${formatAddress(low)}\``
    : `\`${formatAddress(low)}\` to \`${formatAddress(high)}\``;
}
