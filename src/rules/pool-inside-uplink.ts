import { formatPrefix } from '../base/ip.ts';
import { isPoolInsideUplink } from './is-pool-inside-uplink.ts';
import { networkOverlaps } from './network-overlaps.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * A `fixed-cidr-v6` lies outside the networks of the host's interfaces, or the interface has `proxy-ndp on`: neighbours on
 * such a network look for the containers on the link itself and would get no answer.
 */
export const poolInsideUplink: Rule = {
  code: 'NC0703',
  title: "`fixed-cidr-v6` inside an interface's network",
  severity: 'warning',
  check(view) {
    const findings: Finding[] = [];
    const proxies = new Set(
      view.host.interfaces.flatMap(({ name, proxyNdp }) => (proxyNdp?.value === true ? [name.value] : [])),
    );
    for (const overlap of networkOverlaps(view)) {
      if (!isPoolInsideUplink(overlap) || proxies.has(overlap.outer.on)) continue;
      const { inner: pool, outer: uplink } = overlap;
      const split = `/${Math.max(uplink.value.length + 1, Math.min(80, pool.value.length))}`;
      findings.push({
        message: `\`fixed-cidr-v6\` \`${formatPrefix(pool.value)}\` lies inside \`${formatPrefix(uplink.value)}\`, the network of interface \`${uplink.on}\``,
        primary: { origin: pool.origin, text: 'nobody answers neighbour solicitations for these addresses' },
        secondary: [
          { origin: uplink.origin, text: `neighbours on \`${uplink.on}\` take the containers to be on this link` },
        ],
        help: `write \`proxy-ndp on\` in \`interface ${uplink.on}\`, use a prefix that is routed to this host, or split the network: give the address of \`${uplink.on}\` a prefix such as ${split} that does not hold the pool, and let the router send the pool here`,
      });
    }
    return findings;
  },
};
