import { formatAddress } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';

/** MAXNS of resolv.conf(5). */
const MAXIMUM = 3;

/** At most three name servers are written: the resolver ignores the rest. */
export const tooManyNameServers: Rule = {
  code: 'NC0701',
  title: 'more than three name servers',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { dns } of [host, ...host.containers]) {
      const beyond = dns[MAXIMUM];
      if (beyond === undefined) continue;
      findings.push({
        message: `${dns.length} name servers are written, and the resolver asks the first ${MAXIMUM} only`,
        primary: {
          origin: beyond.origin,
          text: `never asked${dns.length > MAXIMUM + 1 ? ', nor those after it' : ''}`,
        },
        secondary: [],
        help: `remove \`${dns
          .slice(MAXIMUM)
          .map(({ value }) => formatAddress(value))
          .join(' ')}\``,
      });
    }
    return findings;
  },
};
