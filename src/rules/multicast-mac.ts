import { isMulticastMac } from '../base/mac.ts';
import type { Finding, Rule } from './rule.ts';

/** A MAC address is that of one interface, not of a group: its first byte is even. */
export const multicastMac: Rule = {
  code: 'NC0331',
  title: 'multicast MAC address',
  severity: 'error',
  check({ macAddresses }) {
    const findings: Finding[] = [];
    for (const { value, origin } of macAddresses) {
      if (!isMulticastMac(value)) continue;
      const even = (Number.parseInt(value.slice(0, 2), 16) & 0xfe) | 0x02;
      findings.push({
        message: `\`${value}\` is a multicast MAC address`,
        primary: { origin, text: 'its first byte is odd' },
        secondary: [],
        help: `make the first byte even: \`${even.toString(16).padStart(2, '0')}${value.slice(2)}\` is a locally administered address`,
      });
    }
    return findings;
  },
};
