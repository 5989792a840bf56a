import {
  addressBits,
  compareAddresses,
  containsPrefix,
  formatPrefix,
  networkOf,
  type Family,
  type InterfaceAddress,
  type Prefix,
} from '../base/ip.ts';
import type { Located, Origin } from '../base/span.ts';
import { forwardingCause } from '../topology/forwarding-cause.ts';
import type { Bridge, Container, Host, PointToPointEnd, Topology } from '../topology/model.ts';
import { defaultRoute } from './default-route.ts';
import { isLinkBound } from './is-link-bound.ts';
import type { Mutable } from './mutable.ts';
import { nextHopOf } from './next-hop-of.ts';
import type { Destination, Link, Port, RouteGraph, RouteNode } from './route-graph.ts';
import { settleNeighbourhoods } from './settle-neighbourhoods.ts';
import { takesPart } from './takes-part.ts';

interface Draft {
  readonly family: Family;
  readonly nodes: Mutable<RouteNode>[];
  readonly links: Mutable<Link>[];
  readonly destinations: Map<string, Mutable<Destination> & { readonly link: Link; twice: boolean }>;
}

/** Builds the graph of one family, in time linear in the topology but for sorting. */
export function buildRouteGraph(topology: Topology, family: Family): RouteGraph {
  const draft: Draft = { family, nodes: [], links: [], destinations: new Map() };
  const segments = new Map<string, Mutable<Link>>();
  for (const { name } of topology.segments) {
    if (!segments.has(name.value)) segments.set(name.value, addLink(draft, name.value, true));
  }
  for (const host of topology.hosts) addHost(draft, host, segments);
  for (const link of draft.links) settleNeighbourhoods(link, family);
  const destinations = [...draft.destinations.values()].filter(({ twice }) => !twice);
  destinations.sort(
    (a, b) => compareAddresses(a.prefix.address, b.prefix.address) || a.prefix.length - b.prefix.length,
  );
  settleParents(destinations);
  return {
    family,
    nodes: draft.nodes,
    members: draft.nodes.filter(takesPart).length,
    nodesOf: nodesByHost(draft.nodes),
    destinations,
    gateways: draft.nodes.filter((node) => !node.defers && node.forwards && leadsOut(node, family)),
  };
}

/** Prefixes overlap only by nesting, so those still open in order are all around the next one. */
function settleParents(destinations: readonly Mutable<Destination>[]): void {
  const open: number[] = [];
  for (const [index, one] of destinations.entries()) {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const around = destinations[top];
      if (around !== undefined && containsPrefix(around.prefix, one.prefix)) break;
      open.pop();
    }
    one.parent = open.at(-1);
    open.push(index);
  }
}

function nodesByHost(nodes: readonly RouteNode[]): ReadonlyMap<Host, readonly RouteNode[]> {
  const byHost = new Map<Host, RouteNode[]>();
  for (const node of nodes) {
    const known = byHost.get(node.host);
    if (known === undefined) byHost.set(node.host, [node]);
    else known.push(node);
  }
  return byHost;
}

/** Whether a node has a default route that leads to nobody in the graph, so that others may go out through it. */
function leadsOut(node: RouteNode, family: Family): boolean {
  const route = defaultRoute(node, family);
  return route === undefined ? node.advertised : nextHopOf(node, route) === undefined;
}

function addLink(draft: Draft, name: string, segment = false): Mutable<Link> {
  const link: Mutable<Link> = { name, segment, ports: [] };
  draft.links.push(link);
  return link;
}

function addNode(
  draft: Draft,
  spec: Pick<RouteNode, 'host' | 'container' | 'name' | 'origin' | 'forwards' | 'defers' | 'advertised'>,
): Mutable<RouteNode> {
  const node = { ...spec, index: draft.nodes.length, ports: [], connected: [], routes: [] };
  draft.nodes.push(node);
  return node;
}

function addHost(draft: Draft, host: Host, segments: ReadonlyMap<string, Mutable<Link>>): void {
  const { family } = draft;
  const node = addNode(draft, {
    host,
    container: undefined,
    name: host.name?.value ?? 'host',
    origin: host.name?.origin ?? host.origin,
    forwards: forwardingCause(host, family) !== undefined,
    defers: host.kind === 'host',
    advertised: family === 6 && host.interfaces.some(({ acceptRa }) => (acceptRa?.value ?? 0) > 0),
  });
  node.routes.push(...ofFamily(host.routes, family));
  const enslaved = new Set(host.bridges.flatMap(({ ports }) => ports.map(({ value }) => value)));
  for (const one of host.interfaces) {
    const addresses = one.addresses.filter(({ value }) => value.address.family === family);
    node.routes.push(...ofFamily(one.routes, family));
    for (const { value } of addresses) connect(node, networkOf(value));
    const link = one.segment === undefined ? undefined : segments.get(one.segment.value);
    // What a bridge enslaves has its addresses there, and what is down leads nowhere.
    if (link === undefined || enslaved.has(one.name.value) || one.up?.value === false) continue;
    addPort(node, link, one.name.value, one.origin, addresses);
    for (const address of addresses) addDestination(draft, node, link, networkOf(address.value), address.origin, false);
  }
  const standing = new Map(
    host.interfaces.flatMap(({ name, segment }) => (segment === undefined ? [] : [[name.value, segment.value]])),
  );
  const bridges = new Map<string, Mutable<Link>>();
  for (const bridge of host.bridges) {
    if (bridges.has(bridge.name.value)) continue;
    const link = segmentOf(bridge, standing, segments) ?? addLink(draft, bridge.name.value);
    bridges.set(bridge.name.value, link);
    addBridge(draft, node, bridge, link);
  }
  for (const { ends } of host.pointToPoint) {
    const [a, b] = ends;
    for (const [end, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (end.container === undefined)
        for (const prefix of endNetworks(end, other, family)) connect(node, prefix.value);
    }
  }
  addContainers(draft, host, bridges);
}

/** The segment that a bridge stands on by the first of its ports that does. */
function segmentOf(
  { ports }: Bridge,
  standing: ReadonlyMap<string, string>,
  segments: ReadonlyMap<string, Mutable<Link>>,
): Mutable<Link> | undefined {
  const port = ports.find(({ value }) => standing.has(value));
  return port === undefined ? undefined : segments.get(standing.get(port.value) ?? '');
}

function addBridge(draft: Draft, node: Mutable<RouteNode>, bridge: Bridge, link: Mutable<Link>): void {
  const { name, origin, bip, fixedCidrV6, masquerade } = bridge;
  if (draft.family === 4) {
    if (bip === undefined) return;
    addPort(node, link, name.value, origin, [bip]);
    connect(node, networkOf(bip.value));
    addDestination(draft, node, link, networkOf(bip.value), bip.origin, masquerade.value && node.host.iptables.value);
  } else {
    if (fixedCidrV6 === undefined) return;
    addPort(
      node,
      link,
      name.value,
      origin,
      [{ value: bridgeLinkLocal, origin: fixedCidrV6.origin }],
      [fixedCidrV6.value],
    );
    connect(node, fixedCidrV6.value);
    addDestination(draft, node, link, fixedCidrV6.value, fixedCidrV6.origin, false);
  }
}

/** `fe80::1/64`, which every bridge with IPv6 has. */
const bridgeLinkLocal: InterfaceAddress = { address: { family: 6, value: (0xfe80n << 112n) | 1n }, length: 64 };

/** The containers that forward; a pair is a link where it joins two containers, since one with the host leads no farther. */
function addContainers(draft: Draft, host: Host, bridges: ReadonlyMap<string, Mutable<Link>>): void {
  const { family } = draft;
  const nodes = new Map<string, Mutable<RouteNode>>();
  for (const container of host.containers) {
    const mode = container.mode?.value.kind;
    if (!container.ipForward.value || mode === 'host' || mode === 'container' || nodes.has(container.name.value))
      continue;
    const node = addNode(draft, {
      host,
      container,
      name: container.name.value,
      origin: container.name.origin,
      forwards: true,
      defers: false,
      advertised: family === 6 && container.interfaces.some(({ acceptRa }) => acceptRa.value > 0),
    });
    nodes.set(container.name.value, node);
    node.routes.push(...ofFamily(container.routes, family));
    for (const one of container.interfaces) addContainerPort(draft, node, container, one, bridges);
  }
  if (nodes.size === 0) return;
  for (const { ends } of host.pointToPoint) {
    const [a, b] = ends;
    if (a.container === undefined || b.container === undefined) continue;
    const link = addLink(
      draft,
      `${a.container.value}:${a.interface.value} -- ${b.container.value}:${b.interface.value}`,
    );
    for (const [end, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const node = nodes.get(end.container?.value ?? '');
      if (node === undefined) continue;
      const addresses = end.addresses.flatMap(({ address }) =>
        address.value.address.family === family ? [address] : [],
      );
      const networks = endNetworks(end, other, family);
      const routed = networks.map(({ value }) => value);
      addPort(node, link, end.interface.value, end.origin, addresses, routed);
      for (const { value, origin } of networks) {
        connect(node, value);
        addDestination(draft, node, link, value, origin, false);
      }
    }
  }
}

function addContainerPort(
  draft: Draft,
  node: Mutable<RouteNode>,
  container: Container,
  one: Container['interfaces'][number],
  bridges: ReadonlyMap<string, Mutable<Link>>,
): void {
  const { family } = draft;
  const addresses = one.addresses.filter(({ value }) => value.address.family === family);
  node.routes.push(...ofFamily(one.routes, family));
  const gateway = family === 4 ? one.gateway4 : one.gateway6;
  if (gateway !== undefined) {
    const destination = { value: { address: { family, value: 0n }, length: 0 }, origin: container.origin };
    node.routes.push({
      destination,
      via: { value: gateway, origin: container.origin },
      device: one.name,
      metric: undefined,
    });
  }
  for (const { value } of addresses) connect(node, networkOf(value));
  const link = one.bridge === undefined ? undefined : bridges.get(one.bridge.value);
  if (link === undefined) return;
  addPort(node, link, one.name.value, one.origin, addresses);
  for (const { value, origin } of addresses) {
    // A single address beside the bridge's network is reached as every other one there.
    if (value.length < addressBits(family)) addDestination(draft, node, link, networkOf(value), origin, false);
  }
}

/** What an end of a pair is connected to: the networks of its addresses, and the other end's addresses that are routed. */
function endNetworks(end: PointToPointEnd, other: PointToPointEnd, family: Family): readonly Located<Prefix>[] {
  return [...end.addresses, ...other.addresses.filter(({ host }) => host)].flatMap(({ address: { value, origin } }) =>
    value.address.family === family && !isLinkBound(value.address) ? [{ value: networkOf(value), origin }] : [],
  );
}

function ofFamily<T extends RouteNode['routes'][number]>(routes: readonly T[], family: Family): readonly T[] {
  return routes.filter(({ destination }) => destination.value.address.family === family);
}

function connect(node: Mutable<RouteNode>, prefix: Prefix): void {
  if (!isLinkBound(prefix.address)) node.connected.push(prefix);
}

function addPort(
  node: RouteNode,
  link: Mutable<Link>,
  name: string,
  origin: Origin,
  addresses: readonly Located<InterfaceAddress>[],
  routed: readonly Prefix[] = [],
): void {
  const own = addresses.map(({ value }) => value);
  const networks = [...own.map(networkOf), ...routed].filter(({ address }) => !isLinkBound(address));
  const port: Port = { node, name, origin, link, addresses: own, networks, neighbourhoods: [] };
  (node as Mutable<RouteNode>).ports.push(port);
  link.ports.push(port);
}

/** A prefix that stands on two links is nowhere in particular: it is marked, and no route leads there. */
function addDestination(
  draft: Draft,
  node: RouteNode,
  link: Link,
  prefix: Prefix,
  origin: Origin,
  hidden: boolean,
): void {
  if (isLinkBound(prefix.address)) return;
  const key = formatPrefix(prefix);
  const known = draft.destinations.get(key);
  if (known === undefined) {
    const single = prefix.length === addressBits(prefix.address.family);
    draft.destinations.set(key, {
      prefix,
      parent: undefined,
      origin,
      owners: [node],
      single,
      open: single || node.forwards,
      onSegment: link.segment,
      hidden,
      link,
      twice: false,
    });
  } else if (known.link === link) {
    known.owners.push(node);
    known.open ||= node.forwards;
  } else known.twice = true;
}
