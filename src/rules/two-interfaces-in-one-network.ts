import { addressBits, formatPrefix, isLinkLocal, networkOf, type Prefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { addressKey } from './address-key.ts';
import { prefixKey } from './prefix-key.ts';
import { repeated } from './repeated.ts';
import type { Finding, Rule } from './rule.ts';

interface Attachment {
  readonly network: Prefix;
  readonly address: string | number;
  readonly on: string;
  readonly isBridge: boolean;
  readonly origin: Origin;
}

/** The interfaces of a namespace are on networks of their own: to a network on two of them, one is never used. */
export const twoInterfacesInOneNetwork: Rule = {
  code: 'NC0710',
  title: 'two interfaces in one network',
  severity: 'warning',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const { title, interfaces } of namespaces) {
      if (interfaces.length < 2) continue;
      const attachments: Attachment[] = [];
      for (const { name, addresses, kind, bridge } of interfaces) {
        // A port of a bridge does not use its addresses, which is said elsewhere.
        if (kind === 'host' && bridge !== undefined) continue;
        for (const { value, origin } of addresses) {
          const { family } = value.address;
          if (value.length === addressBits(family) || (family === 6 && isLinkLocal(value.address))) continue;
          attachments.push({
            network: networkOf(value),
            address: addressKey(value.address),
            on: name.value,
            isBridge: kind === 'bridge',
            origin,
          });
        }
      }
      for (const { first, again } of repeated(attachments, ({ network }) => prefixKey(network))) {
        // Bridges' overlaps and addresses used twice are errors of their own.
        if (first.on === again.on || first.address === again.address || first.isBridge || again.isBridge) continue;
        findings.push({
          message: `\`${first.on}\` and \`${again.on}\` of ${title} are both in \`${formatPrefix(again.network)}\``,
          primary: { origin: again.origin, text: `\`${again.on}\` is not used for this network` },
          secondary: [{ origin: first.origin, text: `\`${first.on}\` is` }],
          help: 'give one of them an address of another network, or one with the full length, as in `/32`',
        });
      }
    }
    return findings;
  },
};
