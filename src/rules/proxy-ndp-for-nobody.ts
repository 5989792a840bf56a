import { proxiedAddresses } from '../topology/proxied-addresses.ts';
import type { Finding, Rule } from './rule.ts';

/** `proxy-ndp on` has somebody to answer for: a container with an IPv6 address inside the interface's own prefix. */
export const proxyNdpForNobody: Rule = {
  code: 'NC0720',
  title: '`proxy-ndp` with nobody to answer for',
  severity: 'warning',
  check({ host }) {
    // Where nothing is forwarded, that is what was reported.
    if (!host.ipForward.value) return [];
    return host.interfaces.flatMap((one): Finding[] => {
      if (one.proxyNdp?.value !== true || proxiedAddresses(host, one).length > 0) return [];
      const own = one.addresses.some(({ value }) => value.address.family === 6);
      return [
        {
          message: own
            ? `\`${one.name.value}\` has \`proxy-ndp on\`, but no container has an IPv6 address inside its prefix`
            : `\`${one.name.value}\` has \`proxy-ndp on\`, but its own IPv6 prefix is not written`,
          primary: { origin: one.proxyNdp.origin, text: 'answers for nobody' },
          secondary: [],
          help: own
            ? 'give a bridge a `fixed-cidr-v6` inside the prefix, or leave `proxy-ndp` out'
            : `write the address that the host has there, as in \`interface ${one.name.value} { address 2001:db8::c001/64 }\``,
        },
      ];
    });
  },
};
