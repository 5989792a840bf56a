import type { BlockSchema } from './block-schema.ts';
import { hostSchema } from './host-schema.ts';

const host = 'a router runs no containers: write `host` instead of `router`, or move this to a host';

/** What is said of a router: what a host has that forwards and does nothing else. */
export const routerSchema = {
  place: 'in a `router` block',
  statements: {
    interface: hostSchema.statements.interface,
    route: hostSchema.statements.route,
    masquerade: hostSchema.statements.masquerade,
    firewall: hostSchema.statements.firewall,
    iptables: hostSchema.statements.iptables,
  },
  misplaced: {
    container: host,
    bridge: host,
    ptp: host,
    dns: host,
    'dns-search': host,
    'publish-ip': host,
    mtu: 'write `mtu` in the `interface` block that it is meant for',
    'ip-forward': 'leave it out: a router always forwards; write `host` instead of `router` for one that does not',
  },
} satisfies BlockSchema;
