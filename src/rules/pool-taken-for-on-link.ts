import { addressBits, formatPrefix, isLinkLocal, networkOf, type Prefix } from '../base/ip.ts';
import { prefixTable, type PrefixTable } from '../base/prefix-table.ts';
import type { Located, Origin } from '../base/span.ts';
import type { Host, Topology } from '../topology/model.ts';
import { hostTitle } from './host-title.ts';
import type { Finding, TopologyRule } from './rule.ts';

/** A network that hosts take to be on the link, with the first two on each segment that do. */
interface OnLink {
  readonly network: Prefix;
  readonly segments: Map<string, Neighbour[]>;
}

interface Neighbour {
  readonly host: Host;
  readonly on: string;
  readonly origin: Origin;
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
    const networks = networksOnLink(topology);
    const known = new Map<Host, PrefixTable<number>>();
    const routesOf = (host: Host): PrefixTable<number> => {
      const table = known.get(host) ?? routedPrefixes(host);
      known.set(host, table);
      return table;
    };
    return topology.hosts.flatMap((host) => {
      const pools = host.bridges.flatMap(({ fixedCidrV6 }) => fixedCidrV6 ?? []);
      if (pools.length === 0) return [];
      const standsOn = segmentsOf(host);
      return pools.flatMap((pool) => findNeighbour(host, pool, standsOn, networks, routesOf));
    });
  },
};

function findNeighbour(
  host: Host,
  pool: Located<Prefix>,
  standsOn: ReadonlyMap<string, StandsOn>,
  networks: PrefixTable<OnLink>,
  routesOf: (host: Host) => PrefixTable<number>,
): readonly Finding[] {
  for (const { network, segments } of networks.around(pool.value)) {
    const { length } = network;
    if (length === pool.value.length) continue;
    for (const segment of shared(standsOn, segments)) {
      const own = standsOn.get(segment);
      const neighbour = segments
        .get(segment)
        ?.find(
          (other) => other.host !== host && ![...routesOf(other.host).around(pool.value)].some((one) => one > length),
        );
      if (own === undefined || neighbour === undefined || !own.proxied.around(pool.value).next().done) continue;
      return [
        {
          message: `${hostTitle(neighbour.host)} takes the containers in \`${formatPrefix(pool.value)}\` to be on segment \`${segment}\` itself, because \`${neighbour.on}\` is in \`${formatPrefix(network)}\``,
          primary: { origin: pool.origin, text: 'nobody on the segment answers for these addresses' },
          secondary: [
            {
              origin: neighbour.origin,
              text: `this has \`${neighbour.host.name?.value ?? ''}\` look for them on the link`,
            },
          ],
          help: `write \`routes auto\`, or \`route ${formatPrefix(pool.value)} via ADDRESS\` on the neighbours; or give \`${own.name}\` an address with the length of /${length} and \`proxy-ndp on\``,
        },
      ];
    }
  }
  return [];
}

/** The keys that both maps have. */
function shared(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): readonly string[] {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return [...few.keys()].filter((key) => many.has(key));
}

/** The networks of addresses on segments. */
function networksOnLink({ hosts }: Topology): PrefixTable<OnLink> {
  const table = prefixTable<OnLink>();
  for (const host of hosts) {
    for (const { name, segment, addresses } of host.interfaces) {
      if (segment === undefined) continue;
      for (const { value, origin } of addresses) {
        const { address, length } = value;
        if (address.family === 4 || length === addressBits(6) || isLinkLocal(address)) continue;
        const network = networkOf(value);
        const found = table.get(network) ?? { network, segments: new Map<string, Neighbour[]>() };
        table.add(network, found);
        const known = found.segments.get(segment.value) ?? [];
        found.segments.set(segment.value, known);
        // All of them, and their routes, would have to be gone through for every pool.
        if (known.length < 2 && known[0]?.host !== host) known.push({ host, on: name.value, origin });
      }
    }
  }
  return table;
}

/** By segment: the first interface of the host there, and the networks in which the host answers for its containers. */
interface StandsOn {
  readonly name: string;
  readonly proxied: PrefixTable<true>;
}

function segmentsOf({ interfaces }: Host): ReadonlyMap<string, StandsOn> {
  const found = new Map<string, StandsOn>();
  for (const { name, segment, proxyNdp, addresses } of interfaces) {
    if (segment === undefined) continue;
    const known = found.get(segment.value) ?? { name: name.value, proxied: prefixTable<true>() };
    found.set(segment.value, known);
    if (proxyNdp?.value === true) for (const { value } of addresses) known.proxied.add(networkOf(value), true);
  }
  return found;
}

/** Where routes of the host's own lead, with their lengths. */
function routedPrefixes({ routes, interfaces }: Host): PrefixTable<number> {
  const table = prefixTable<number>();
  for (const { destination } of [...routes, ...interfaces.flatMap((one) => one.routes)]) {
    table.add(destination.value, destination.value.length);
  }
  return table;
}
