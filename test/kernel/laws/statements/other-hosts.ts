import { pick } from '../draft.ts';
import { readStatement, type Statement } from '../statement.ts';
import type { FileFamily } from './statement-family.ts';

const far = `host far {
  interface eth0 { on wan; address 192.0.2.20/24; address 2001:db8:ffff::20/64 }
  bridge docker0 { bip 10.200.0.1/24; fixed-cidr-v6 2001:db8:200::/64 }
  container c { publish 8080:80 }
}`;

/** Like the router of the lab, which the host has a default route through already. */
const router = `router gate {
  interface eth0 { on wan; address 192.0.2.254/24; address 2001:db8:ffff::254/64 }
  interface eth1 { on back; address 198.51.100.254/24; address 2001:db8:eeee::254/64 }
}
host beyond {
  interface eth0 { on back; address 198.51.100.10/24; address 2001:db8:eeee::10/64 }
  bridge docker0 { bip 10.201.0.1/24 }
}
segment back`;

/** A second switch, of a host that forwards to what is behind it. */
const uplink = `router side {
  interface eth0 { on wan; address 192.0.2.21/24; address 2001:db8:ffff::21/64; address fe80::21/64 }
  interface eth1 { on aside; address 10.202.0.1/24; address 2001:db8:202::1/64 }
}
segment aside { 10.202.0.0/24 2001:db8:202::/64 }`;

/** Which hosts there are, by the facts' `cluster`. */
const arrangements = [[far], [far, router], [far, uplink], [far, router, uplink]] as const;

/** Whether another router than that of the lab stands on the segment. */
export function hasOtherRouter(cluster: number): boolean {
  return pick<readonly string[]>(arrangements, cluster).includes(uplink);
}

/** The host's statements in a block among other hosts, all on the segment of its eth0. */
function amongOthers(n: number, statements: readonly Statement[]): readonly Statement[] {
  const others = pick<readonly string[]>(arrangements, n);
  const segment = `segment wan${pick([' { 192.0.2.0/24 2001:db8:ffff::/64 }', ''], Math.floor(n / 4))}`;
  const blocks = others.flatMap((text) => text.split(/\n(?=[a-z])/)).map((text) => text.replaceAll('\n', ';'));
  return [...['routes auto', segment, ...blocks].map(readStatement), { words: 'host here', block: statements }];
}

/** Several hosts, of which the laws try the one that is called `here`. */
export const otherHosts: readonly FileFamily[] = [
  {
    keyword: 'routes auto',
    rewrite: (n, statements, { cluster }) => (cluster === undefined ? statements : amongOthers(n, statements)),
  },
];
