import type { Finding, Rule } from './rule.ts';

/** The least MTU of a link with IPv6 (RFC 8200, 5); below it Linux removes IPv6 from the interface. */
const MINIMUM = 1280;

/** An interface with IPv6 has an MTU of 1280 or more. */
export const mtuTooSmallForIpv6: Rule = {
  code: 'NC0421',
  title: 'MTU too small for IPv6',
  severity: 'error',
  check({ settableMtus }) {
    const findings: Finding[] = [];
    for (const { mtu, subject, ipv6 } of settableMtus) {
      if (mtu.value >= MINIMUM || ipv6 === undefined) continue;
      findings.push({
        message: `the MTU \`${mtu.value}\` of ${subject} is under ${MINIMUM}, the least for IPv6`,
        primary: { origin: mtu.origin, text: 'turns IPv6 off' },
        secondary: [{ origin: ipv6, text: 'IPv6 is wanted here' }],
        help: `write \`mtu ${MINIMUM}\` or more, or do without IPv6 here`,
      });
    }
    return findings;
  },
};
