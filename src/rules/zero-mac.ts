import type { Finding, Rule } from './rule.ts';

/** A MAC address is not all zeros, which the kernel refuses. */
export const zeroMac: Rule = {
  code: 'NC0332',
  title: 'all-zero MAC address',
  severity: 'error',
  check({ macAddresses }) {
    const findings: Finding[] = [];
    for (const { value, origin } of macAddresses) {
      if (value !== '00:00:00:00:00:00') continue;
      findings.push({
        message: `\`${value}\` is no interface's MAC address`,
        primary: { origin, text: '' },
        secondary: [],
        help: 'write a locally administered one such as `02:00:00:00:00:01`, or leave `mac-address` out',
      });
    }
    return findings;
  },
};
