import { inSourceOrder } from './in-source-order.ts';
import { repeated } from './repeated.ts';
import type { Finding, Rule } from './rule.ts';

/** Every MAC address on a host is used once. */
export const macUsedTwice: Rule = {
  code: 'NC0330',
  title: 'MAC address used twice',
  severity: 'error',
  check({ macAddresses }) {
    const findings: Finding[] = [];
    for (const { first, again } of repeated(macAddresses, (mac) => mac.value)) {
      // Derived ones repeat only where an address or a name does, which is reported as such.
      if (!first.written && !again.written) continue;
      const [other, written] =
        first.written && again.written ? inSourceOrder(first, again) : again.written ? [first, again] : [again, first];
      findings.push({
        message: `MAC address \`${written.value}\` is used twice`,
        primary: { origin: written.origin, text: 'used again here' },
        secondary: [
          { origin: other.origin, text: other.written ? 'first used here' : 'this gets the same one by default' },
        ],
        help: 'give one of the two another MAC address, or leave `mac-address` out to have one derived',
      });
    }
    return findings;
  },
};
