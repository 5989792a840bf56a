import { addressBits, containsPrefix, formatPrefix, isLinkLocal, networkOf, type Prefix } from '../base/ip.ts';
import type { Located, Origin } from '../base/span.ts';
import type { Host, HostInterface, Topology } from '../topology/model.ts';
import { hostTitle } from './host-title.ts';
import { prefixKey } from './prefix-key.ts';
import type { Finding, TopologyRule } from './rule.ts';

/** An address's network that hosts on a segment take to be on the link, with the first two that do. */
interface OnLink {
  readonly hosts: { readonly host: Host; readonly on: string; readonly origin: Origin }[];
}

/**
 * Where a network of containers is a part of one that neighbours on a segment have on their interface, they are told
 * otherwise: by `routes auto`, by a route of theirs, or by the host, which answers neighbour solicitations. Of the host's
 * own interface a rule about hosts speaks.
 */
export const poolTakenForOnLink: TopologyRule = {
  code: 'NC0714',
  title: 'containers that neighbours look for on the link',
  severity: 'warning',
  check(topology) {
    if (topology.routesAuto !== undefined) return [];
    const segments = networksOnLink(topology);
    return topology.hosts.flatMap((host) =>
      host.bridges.flatMap(({ fixedCidrV6: pool }) => {
        if (pool === undefined) return [];
        for (const one of host.interfaces) {
          const found = findNeighbour(host, one, pool, segments);
          if (found !== undefined) return [found];
        }
        return [];
      }),
    );
  },
};

function findNeighbour(
  host: Host,
  one: HostInterface,
  pool: Located<Prefix>,
  segments: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, OnLink>>>,
): Finding | undefined {
  const segment = one.segment?.value ?? '';
  if (isProxied(one, pool.value)) return undefined;
  for (const [length, networks] of segments.get(segment) ?? []) {
    if (length >= pool.value.length) continue;
    const network = networkOf({ address: pool.value.address, length });
    const neighbour = networks
      .get(prefixKey(network))
      ?.hosts.find((other) => other.host !== host && !hasRoute(other.host, pool.value, length));
    if (neighbour === undefined) continue;
    return {
      message: `${hostTitle(neighbour.host)} takes the containers in \`${formatPrefix(pool.value)}\` to be on segment \`${segment}\` itself, because \`${neighbour.on}\` is in \`${formatPrefix(network)}\``,
      primary: { origin: pool.origin, text: 'nobody on the segment answers for these addresses' },
      secondary: [
        {
          origin: neighbour.origin,
          text: `this has \`${neighbour.host.name?.value ?? ''}\` look for them on the link`,
        },
      ],
      help: `write \`routes auto\`, or \`route ${formatPrefix(pool.value)} via ADDRESS\` on the neighbours; or give \`${one.name.value}\` an address with the length of /${length} and \`proxy-ndp on\``,
    };
  }
  return undefined;
}

/** By segment, length and network. */
function networksOnLink({ hosts }: Topology): Map<string, Map<number, Map<string, OnLink>>> {
  const segments = new Map<string, Map<number, Map<string, OnLink>>>();
  for (const host of hosts) {
    for (const { name, segment, addresses } of host.interfaces) {
      if (segment === undefined) continue;
      for (const { value, origin } of addresses) {
        const { address, length } = value;
        if (address.family === 4 || length === addressBits(6) || isLinkLocal(address)) continue;
        const lengths = segments.get(segment.value) ?? new Map<number, Map<string, OnLink>>();
        segments.set(segment.value, lengths);
        const networks = lengths.get(length) ?? new Map<string, OnLink>();
        lengths.set(length, networks);
        const key = prefixKey(networkOf(value));
        const known = networks.get(key) ?? { hosts: [] };
        networks.set(key, known);
        // All of them, and their routes, would have to be gone through for every pool.
        if (known.hosts.length < 2) known.hosts.push({ host, on: name.value, origin });
      }
    }
  }
  return segments;
}

/** The host answers for its containers on this interface, whose own network holds them. */
function isProxied({ proxyNdp, addresses }: HostInterface, pool: Prefix): boolean {
  return proxyNdp?.value === true && addresses.some(({ value }) => containsPrefix(networkOf(value), pool));
}

/** A route of its own leads to the containers past the link. */
function hasRoute({ routes, interfaces }: Host, pool: Prefix, length: number): boolean {
  return [...routes, ...interfaces.flatMap((one) => one.routes)].some(
    ({ destination: { value } }) => value.length > length && containsPrefix(value, pool),
  );
}
