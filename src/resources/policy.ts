import type { Origin } from '../base/span.ts';
import type { Family } from '../base/ip.ts';
import { resource, rulesId, type Resource } from './resource.ts';

/**
 * The policy DROP of FORWARD, where this host forwarded nothing before netc switched forwarding on: else it would become a
 * router between all its interfaces. It is the host's own, so it is put back.
 */
export function forwardPolicy(family: Family, origin: Origin): Resource {
  const [command, condition] = family === 4 ? ['iptables', 'forwarding_was_off'] : ['ip6tables', 'forwarding6_was_off'];
  return resource({
    id: `policy ${family}`,
    needs: [rulesId],
    origin,
    namespace: undefined,
    borrowed: true,
    lines: [`@${condition} ${command} -P FORWARD DROP`],
  });
}
