import { containsPrefix, formatInterfaceAddress, formatPrefix, networkOf, type Prefix } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Ranges that nobody reaches through the Internet: RFC 1918, RFC 6598 (shared), RFC 3927 (link-local), RFC 5737 and
 * RFC 2544 (documentation and benchmarks).
 */
const notPublic: readonly Prefix[] = [
  ipv4([10, 0, 0, 0], 8),
  ipv4([172, 16, 0, 0], 12),
  ipv4([192, 168, 0, 0], 16),
  ipv4([100, 64, 0, 0], 10),
  ipv4([169, 254, 0, 0], 16),
  ipv4([192, 0, 2, 0], 24),
  ipv4([198, 51, 100, 0], 24),
  ipv4([203, 0, 113, 0], 24),
  ipv4([198, 18, 0, 0], 15),
];

function ipv4(bytes: readonly [number, number, number, number], length: number): Prefix {
  return { address: { family: 4, value: bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n) }, length };
}

/** The network of a masqueraded bridge is private: an owner of public addresses would not hide them behind the host's. */
export const publicBridgeNetwork: Rule = {
  code: 'NC0709',
  title: 'bridge network in public address space',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { name, bip, masquerade } of host.bridges) {
      if (bip === undefined || !masquerade.value) continue;
      const network = networkOf(bip.value);
      if (notPublic.some((range) => containsPrefix(range, network))) continue;
      const written = formatInterfaceAddress(bip.value);
      const meant =
        written.startsWith('172.') && network.length >= 16 ? written.replace(/^172\.\d+/, '172.16') : undefined;
      findings.push({
        message: `network \`${formatPrefix(network)}\` of bridge \`${name.value}\` is public address space`,
        primary: { origin: bip.origin, text: "containers will not reach its owner's machines" },
        secondary: [],
        help: `use a private network, such as \`${meant ?? '172.16.0.1/16'}\`, or write \`masquerade off\` if these addresses are yours`,
      });
    }
    return findings;
  },
};
