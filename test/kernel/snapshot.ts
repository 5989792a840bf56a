import type { Lab } from './lab.ts';

interface Address {
  readonly family?: string;
  readonly local?: string;
  readonly [key: string]: unknown;
}

interface LinkRecord {
  readonly ifname: string;
  readonly address?: string;
  readonly [key: string]: unknown;
}

/**
 * Everything of a machine that a script may touch, as canonical text: of the machine and of each namespace in
 * /run/netns the links, addresses, routes, policy rules, proxy neighbours, packet filter rules and sysctls; and the
 * files of /etc, /run and /tmp. What changes by itself (indexes, timers, counters, what the kernel derives from a MAC
 * address, the folder of iproute2) is left out. The machine is the lab's host, or the one of a cluster that is named.
 */
export async function snapshot(lab: Pick<Lab, 'run' | 'ok'>, machine = 'host'): Promise<string> {
  const ls = await lab.ok('ls /run/netns 2>/dev/null || true', { at: machine });
  const names = ls.split('\n').filter((name) => name !== '');
  const places = await Promise.all(
    ['host', ...names].map(async (name) => {
      const at = name === 'host' ? machine : machine === 'host' ? name : `${machine}/${name}`;
      return `=== ${name}\n${await placeSnapshot(lab, at)}`;
    }),
  );
  return `${places.join('\n')}\n=== files\n${await lab.ok(filesCommand, { at: machine })}`;
}

const separator = '\u0001';

const queries = [
  'ip -j -d link',
  'ip -j addr',
  'ip -j route show table all',
  'ip -6 -j route show table all',
  'ip rule',
  'ip -6 rule',
  'ip neigh show proxy',
  'ip -6 neigh show proxy',
  'ip neigh show nud permanent',
  'ip -6 neigh show nud permanent',
  ...['iptables-save', 'ip6tables-save'].flatMap((save) =>
    ['raw', 'mangle', 'nat', 'filter'].map((table) => `${save} -t ${table} 2>/dev/null`),
  ),
  'for family in bridge inet arp; do nft list ruleset $family 2>/dev/null; done',
  `find /proc/sys/net -type f -perm /444 ! -name nf_conntrack_count -print0 2>/dev/null | sort -z | xargs -0 grep -sH ''`,
];

const filesCommand = `
  find /etc/netns /run /tmp -path /run/lab -prune -o ! -path /run/netns -printf '%M %p %l\\n' 2>/dev/null | sort -k 2
  find /etc/hosts /etc/hostname /etc/resolv.conf /etc/netns -type f 2>/dev/null | sort | xargs grep -H ''`;

async function placeSnapshot(lab: Pick<Lab, 'run' | 'ok'>, at: string): Promise<string> {
  const command = queries.join(`; printf '${separator}'; `);
  // A namespace that scripts did not make may be gone or a plain file: that, too, is a state.
  const { stdout, stderr, code } = await lab.run(command, { at });
  const parts = stdout.split(separator);
  if (parts.length !== queries.length) return `unreadable (${String(code)}) ${stderr}`;
  const links = JSON.parse(parts[0] ?? '[]') as readonly LinkRecord[];
  const derived = new Set(links.map((link) => linkLocalOf(link.address ?? '')));
  const lines: string[] = [];
  for (const link of links) lines.push(`link ${link.ifname} ${canonical(withoutRandomAddress(link))}`);
  for (const link of parse(parts[1])) {
    for (const address of (link['addr_info'] ?? []) as readonly Address[]) {
      if (!derived.has(address.local ?? '')) lines.push(`address ${String(link['ifname'])} ${canonical(address)}`);
    }
  }
  for (const route of [...parse(parts[2]), ...parse(parts[3])]) {
    if (!derived.has(String(route['dst'])) && !arisesByItself(route)) lines.push(`route ${canonical(route)}`);
  }
  const rest = parts.slice(4, -1).flatMap((text) => rulesOf(text));
  const sysctls = (parts.at(-1) ?? '').split('\n').filter((line) => line !== '');
  return [...lines.sort(), ...rest, ...sysctls].join('\n');
}

/** The outer end of a pair gets another random MAC address each time it is made; nobody speaks to it. */
function withoutRandomAddress(link: LinkRecord): object {
  return String(link['ifalias']).startsWith('netc:') && 'master' in link ? { ...link, address: '' } : link;
}

function parse(text: string | undefined): readonly Record<string, unknown>[] {
  return text === undefined || text.trim() === '' ? [] : (JSON.parse(text) as Record<string, unknown>[]);
}

/** What IPv6 addresses bring along comes when an interface has found its carrier and they have found no duplicate. */
function arisesByItself(route: Readonly<Record<string, unknown>>): boolean {
  const to = String(route['dst']);
  const local = route['table'] === 'local' && to.includes(':');
  return route['protocol'] === 'kernel' && (local || ['fe80::/64', 'fe80::', 'ff00::/8'].includes(to));
}

const carrierFlags = new Set(['NO-CARRIER', 'LOWER_UP', 'linkdown']);

const volatile = new Set([
  ...['ifindex', 'link_index', 'link_netnsid', 'operstate', 'qdisc', 'expires', 'valid_life_time'],
  ...[
    'preferred_life_time',
    'no',
    'id',
    'designated_port',
    'num_rx_queues',
    'num_tx_queues',
    'promiscuity',
    'state',
    'root_port',
    // Of a bridge, as its ports have it.
    'tso_max_size',
    'tso_max_segs',
  ],
]);

/** JSON with sorted keys, without what changes by itself. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (volatile.has(key) || key.endsWith('_timer')) return undefined;
    if (key === 'flags' && Array.isArray(inner)) {
      return inner.filter((flag: unknown) => typeof flag !== 'string' || !carrierFlags.has(flag)) as readonly unknown[];
    }
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The address that the kernel gives to an interface by itself (RFC 4291, appendix A). */
function linkLocalOf(mac: string): string {
  const bytes = mac.split(':').map((byte) => parseInt(byte, 16));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bytes;
  const group = (high: number, low: number): string => ((high << 8) | low).toString(16);
  return `fe80::${group(a ^ 2, b)}:${group(c, 0xff)}:${group(0xfe, d)}:${group(e, f)}`.replace('::0:', '::');
}

/** Without comments, counters, built-in chains that are as the kernel makes them, and tables with nothing else. */
function rulesOf(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/ \[\d+:\d+\]$/, '').replace(/^\[\d+:\d+\] /, ''))
    .filter((line) => !/^:[A-Z]+ ACCEPT$/.test(line));
  return lines
    .filter((line, index) => !(line.startsWith('*') && lines[index + 1] === 'COMMIT'))
    .filter((line, index, kept) => !(line === 'COMMIT' && (index === 0 || kept[index - 1] === 'COMMIT')));
}
