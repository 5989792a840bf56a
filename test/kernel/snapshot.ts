import { readFileSync } from 'node:fs';
import type { Lab } from './lab.ts';

interface Address {
  readonly family?: string;
  readonly local?: string;
  readonly [key: string]: unknown;
}

interface LinkRecord {
  readonly ifname: string;
  readonly addr_info?: readonly Address[];
  readonly [key: string]: unknown;
}

const look = readFileSync(new URL('snapshot.bash', import.meta.url), 'utf8');

/**
 * Everything of a machine that a script may touch, as canonical text: of the machine and of each namespace in
 * /run/netns the links, addresses, routes, policy rules, proxy neighbours, packet filter rules and sysctls; and the
 * files of /etc, /run and /tmp. What changes by itself (indexes, timers, counters, what the kernel derives from a MAC
 * address, the folder of iproute2) is left out. The machine is the lab's host, or the one of a cluster that is named.
 */
export async function snapshot(lab: Pick<Lab, 'ok'>, machine = 'host'): Promise<string> {
  const [places = '', paths = '', contents = ''] = (await lab.ok(look, { at: machine, timeout: 120_000 })).split(
    '\u0003',
  );
  const texts = places.split('\u0001').slice(1).map(placeText);
  return [...texts, '=== files', ...sortedLines(paths, pathOf), ...sortedLines(contents)].join('\n');
}

function sortedLines(text: string, key = (line: string): string => line): readonly string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines
    .map((line) => [key(line), line] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line);
}

const pathOf = (line: string): string => line.slice(line.indexOf(' ') + 1);

function placeText(text: string): string {
  const [name = '', network = '', ...parts] = text.split('\u0002');
  const [v4 = '', v6 = '', nft = '', sysctls] = parts;
  // Another name of a namespace, or nothing that can be entered.
  if (sysctls === undefined) return `=== ${name}\n${network}`;
  const [links = [], routes = [], rules = [], proxies = [], neighbours = [], rules6 = []] = network
    .trim()
    .split('\n')
    .map(parse);
  const derived = new Set(links.map((link) => linkLocalOf(String(link['address']))));
  const lines: string[] = [];
  for (const { addr_info: addresses = [], ...link } of links as readonly LinkRecord[]) {
    lines.push(`link ${link.ifname} ${canonical(withoutRandomAddress(link))}`);
    for (const address of addresses)
      if (!derived.has(address.local ?? '')) lines.push(`address ${link.ifname} ${canonical(address)}`);
  }
  for (const route of routes) {
    if (!derived.has(String(route['dst'])) && !arisesByItself(route)) lines.push(`route ${canonical(route)}`);
  }
  for (const neighbour of [...proxies, ...neighbours]) lines.push(`neighbour ${canonical(neighbour)}`);
  const policies = [...rules, ...rules6].map((rule) => `rule ${canonical(rule)}`);
  return [
    `=== ${name}`,
    ...lines.sort(),
    ...policies,
    ...[...tablesOf(v4), ...tablesOf(v6), nft].flatMap(rulesOf),
    ...sortedLines(sysctls),
  ].join('\n');
}

/** The outer end of a pair gets another random MAC address each time it is made; nobody speaks to it. */
function withoutRandomAddress(link: LinkRecord): object {
  return String(link['ifalias']).startsWith('netc:') && 'master' in link ? { ...link, address: '' } : link;
}

/** What `ip -j` says on one line. */
function parse(text: string): readonly Readonly<Record<string, unknown>>[] {
  return JSON.parse(text) as Record<string, unknown>[];
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

/** What iptables-save says, table by table: the kernel has them in the order in which they were made. */
function tablesOf(text: string): readonly string[] {
  return text.split(/^(?=\*)/m).sort();
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
