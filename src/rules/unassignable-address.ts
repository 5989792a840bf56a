import { formatAddress } from '../base/ip.ts';
import type { Finding, Rule } from './rule.ts';
import { unassignable } from './unassignable.ts';

/**
 * Every interface has a unicast address of its own: not the unspecified, a loopback or a multicast address.
 * The host's `lo` may have further loopback addresses.
 */
export const unassignableAddress: Rule = {
  code: 'NC0304',
  title: 'address that no interface can have',
  severity: 'error',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const { interfaces } of namespaces) {
      for (const { addresses, kind, name } of interfaces) {
        if (kind === 'host' && name.value === 'lo') continue;
        for (const { value, origin } of addresses) {
          const what = unassignable(value.address);
          if (what === undefined) continue;
          findings.push({
            message: `\`${formatAddress(value.address)}\` is ${what}`,
            primary: { origin, text: 'no interface can have it' },
            secondary: [],
            help:
              value.address.family === 4
                ? 'write a unicast address, for example one of `10.0.0.0/8`, `172.16.0.0/12` or `192.168.0.0/16` (RFC 1918)'
                : 'write a unicast address, for example one of a prefix of your own below `fd00::/8` (RFC 4193)',
          });
        }
      }
    }
    return findings;
  },
};
