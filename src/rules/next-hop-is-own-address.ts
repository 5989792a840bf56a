import { formatAddress } from '../base/ip.ts';
import { addressKey } from './address-key.ts';
import { routesOf } from './routes-of.ts';
import type { Finding, Rule } from './rule.ts';

/** The next hop of a route is another machine: the kernel refuses an address of the namespace itself. */
export const nextHopIsOwnAddress: Rule = {
  code: 'NC0404',
  title: "next hop is the namespace's own address",
  severity: 'error',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const namespace of namespaces) {
      const routes = routesOf(namespace).filter(({ via }) => via !== undefined);
      if (routes.length === 0) continue;
      const own = new Map(
        namespace.interfaces.flatMap(({ addresses, name }) =>
          addresses.map(({ value, origin }) => [addressKey(value.address), { origin, name: name.value }] as const),
        ),
      );
      for (const { via, device } of routes) {
        const holder = via && own.get(addressKey(via.value));
        // fe80::1 of a bridge may well be a router's address on another link.
        if (via === undefined || holder === undefined || (device !== undefined && device !== holder.name)) continue;
        findings.push({
          message: `next hop \`${formatAddress(via.value)}\` is an address of ${namespace.title} itself`,
          primary: { origin: via.origin, text: '' },
          secondary: [{ origin: holder.origin, text: `\`${holder.name}\` has it` }],
          help: `write the address of the neighbour that is to forward, or \`dev ${holder.name}\` in place of \`via\` if the destination is on that link`,
        });
      }
    }
    return findings;
  },
};
