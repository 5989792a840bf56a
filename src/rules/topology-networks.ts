import {
  addressBits,
  compareAddresses,
  containsPrefix,
  isLinkLocal,
  networkOf,
  type InterfaceAddress,
  type Prefix,
} from '../base/ip.ts';
import type { Located } from '../base/span.ts';
import type { Bridge, Host, Topology } from '../topology/model.ts';
import { hostTitle } from './host-title.ts';

/** A network that some host of a topology, or all who stand on a segment, take to be on one link. */
export interface TopologyNetwork extends Located<Prefix> {
  /** `pool`: of a bridge and its containers. `segment`: written of a segment, or the network of an address on it. */
  readonly kind: 'pool' | 'segment';
  /** The link, as a key: one network may be said several times of one link. */
  readonly link: string;
  /** The host that says so; undefined for what is written of a segment. */
  readonly host: Host | undefined;
  /** For messages: ``bridge `docker0` of host `berlin` ``, ``segment `lan` ``. */
  readonly title: string;
  /** IPv4 that is masqueraded: containers are reached from elsewhere only where `routes auto` leads to them. */
  readonly hidden: boolean;
  /** Hosts and segments that are joined have one number. */
  readonly group: number;
}

/** Two networks of different links that share addresses and can reach each other. */
export interface TopologyOverlap {
  /** Contains `inner`, or equals it. */
  readonly outer: TopologyNetwork;
  readonly inner: TopologyNetwork;
  /** The nearest segment's network around both, of which they may be parts. */
  readonly around: TopologyNetwork | undefined;
}

/**
 * The overlaps between links of different hosts, each network with the nearest one around it on another link. One pass
 * over the networks in order with a stack of those still open finds all, and takes n log n.
 */
export function topologyOverlaps(topology: Topology): TopologyOverlap[] {
  const networks = topologyNetworks(topology);
  networks.sort(
    (a, b) =>
      a.group - b.group || compareAddresses(a.value.address, b.value.address) || a.value.length - b.value.length,
  );
  const overlaps: TopologyOverlap[] = [];
  const open: TopologyNetwork[] = [];
  for (const inner of networks) {
    for (let top = open.at(-1); top !== undefined && !isAround(top, inner); top = open.at(-1)) open.pop();
    const outer = open.findLast(({ link }) => link !== inner.link);
    if (outer !== undefined) {
      const around = open.findLast(
        ({ kind, value }) => kind === 'segment' && value.length < Math.min(outer.value.length, inner.value.length),
      );
      overlaps.push({ outer, inner, around });
    }
    // Of equal networks the first stands for all, or the stack would grow with the number of hosts.
    if (open.at(-1)?.value.length !== inner.value.length) open.push(inner);
  }
  return overlaps;
}

function isAround(outer: TopologyNetwork, inner: TopologyNetwork): boolean {
  return outer.group === inner.group && containsPrefix(outer.value, inner.value);
}

function topologyNetworks(topology: Topology): TopologyNetwork[] {
  const { hosts, segments, routesAuto } = topology;
  const groups = joinedGroups(hosts);
  const networks: TopologyNetwork[] = [];
  /** Of the networks of hosts' addresses on a segment, each is worth naming once. */
  const seen = new Set<string>();
  for (const { name, prefixes } of segments) {
    const group = groups.get(segmentLink(name.value));
    if (group === undefined) continue;
    for (const { value, origin } of prefixes) {
      networks.push({
        value,
        origin,
        kind: 'segment',
        link: segmentLink(name.value),
        host: undefined,
        title: `segment \`${name.value}\``,
        hidden: false,
        group,
      });
    }
  }
  for (const host of hosts) {
    const segmentOf = new Map<string, string>();
    const group = groups.get(hostKey(host));
    if (group === undefined) continue;
    for (const { name, segment, addresses } of host.interfaces) {
      if (segment === undefined) continue;
      segmentOf.set(name.value, segment.value);
      for (const { value, origin } of addresses) {
        const network = networkOf(value);
        const key = `${segment.value} ${network.address.family} ${network.address.value} ${network.length}`;
        if (!isNetwork(value) || seen.has(key)) continue;
        seen.add(key);
        networks.push({
          value: network,
          origin,
          kind: 'segment',
          link: segmentLink(segment.value),
          host,
          title: `\`${name.value}\` of ${hostTitle(host)}`,
          hidden: false,
          group,
        });
      }
    }
    for (const bridge of host.bridges) {
      const joined = bridge.ports.flatMap(({ value }) => segmentOf.get(value) ?? [])[0];
      const link = joined === undefined ? `${hostKey(host)} ${bridge.name.value}` : segmentLink(joined);
      const title = `bridge \`${bridge.name.value}\` of ${hostTitle(host)}`;
      for (const { value, origin, hidden } of poolsOf(host, bridge)) {
        if (hidden && routesAuto === undefined) continue;
        networks.push({ value, origin, kind: 'pool', link, host, title, hidden, group });
      }
    }
  }
  return networks;
}

function poolsOf(host: Host, { bip, fixedCidrV6, masquerade }: Bridge): (Located<Prefix> & { hidden: boolean })[] {
  const hidden = masquerade.value && host.iptables.value;
  return [
    ...(bip === undefined ? [] : [{ value: networkOf(bip.value), origin: bip.origin, hidden }]),
    ...(fixedCidrV6 === undefined ? [] : [{ ...fixedCidrV6, hidden: false }]),
  ];
}

function isNetwork({ address, length }: InterfaceAddress): boolean {
  return length < addressBits(address.family) && !isLinkLocal(address);
}

function hostKey(host: Host): string {
  return `host ${host.name?.value ?? ''}`;
}

/** The link of a segment. */
export function segmentLink(name: string): string {
  return `segment ${name}`;
}

/** Numbers hosts and segments so that those that segments join have the same; those that stand alone have none. */
function joinedGroups(hosts: readonly Host[]): ReadonlyMap<string, number> {
  const neighbours = new Map<string, string[]>();
  const join = (one: string, other: string): void => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, [other]);
    else known.push(other);
  };
  for (const host of hosts) {
    for (const { segment } of host.interfaces) {
      if (segment === undefined) continue;
      join(hostKey(host), segmentLink(segment.value));
      join(segmentLink(segment.value), hostKey(host));
    }
  }
  const groups = new Map<string, number>();
  let group = 0;
  for (const start of neighbours.keys()) {
    if (groups.has(start)) continue;
    groups.set(start, group);
    const queue = [start];
    for (const one of queue) {
      for (const other of neighbours.get(one) ?? []) {
        if (groups.has(other)) continue;
        groups.set(other, group);
        queue.push(other);
      }
    }
    group += 1;
  }
  return groups;
}
