import { addressBits, equalAddresses, networkOf, type IpAddress, type Prefix } from '../base/ip.ts';
import { defaultRoute } from './default-route.ts';
import { destinationsWithin } from './destinations-within.ts';
import { nearestOwner, type Ways } from './nearest-owner.ts';
import type { Destination, RouteGraph, RouteNode } from './route-graph.ts';
import { takesPart } from './takes-part.ts';
import { nextHops, shortestPaths, type Hop, type Paths } from './shortest-paths.ts';

/** A route that netc worked out, with what a reader wants to know of it. */
export interface AutomaticRoute {
  /** Length 0: the default route. */
  readonly destination: Prefix;
  readonly via: IpAddress;
  /** Link-local next hops need it, and it tells the others where to look. */
  readonly device: string;
  /** The names of the next node and of the link to it. */
  readonly next: string;
  readonly over: string;
}

/**
 * The routes that a node needs to reach every network of the topology, less those that the kernel has anyway, those that
 * were written, and those to which a wider one leads the same way. A host on a link with a router gets a default route
 * through it; so does a router that has none written, towards one that has. In time linear in the number of networks and
 * nodes; where all goes through one router, in that of the routes alone.
 */
export function automaticRoutes(graph: RouteGraph, node: RouteNode): readonly AutomaticRoute[] {
  if (!takesPart(node)) return [];
  const bits = addressBits(graph.family);
  const [exit, second] = exits(node);
  if (exit === undefined) return [];
  let known: Paths | undefined;
  const paths = (): Paths => (known ??= shortestPaths(graph, node));
  const written = defaultRoute(node, graph.family);
  const uplink =
    written === undefined && !node.advertised ? defaultHop(graph, node, exit, second !== undefined, paths) : undefined;
  const routes: AutomaticRoute[] = [];
  if (uplink !== undefined) {
    routes.push(routeTo({ address: { family: graph.family, value: 0n }, length: 0 }, uplink));
  }
  const leadsOut = (hop: Hop): boolean => (uplink === undefined ? isWritten(written, hop) : sameHop(uplink, hop));
  const { destinations } = graph;
  const around = destinationsWithin(
    destinations,
    node.connected.filter(({ length }) => length < bits),
  );
  const covered = writtenWithin(graph, node);
  const taken = new Map<number, Hop>();
  // Where all else leaves by one default route, only what hides behind a network of the node's own needs another.
  const few = second === undefined && uplink !== undefined;
  for (const index of few ? [...around.keys()].sort((a, b) => a - b) : destinations.keys()) {
    const one = destinations[index];
    if (one?.open !== true || covered.has(index)) continue;
    const network = around.get(index);
    if (network !== undefined && (network.length === one.prefix.length || isProxied(one, network))) continue;
    if (one.owners.includes(node)) continue;
    const hop = second === undefined ? exit : preferWritten(graph, node, nearestOwner(one, paths()))?.hop;
    if (hop === undefined) continue;
    taken.set(index, hop);
    const wider = widerTaken(destinations, one, taken);
    const same = wider === undefined ? leadsOut(hop) : sameHop(wider.hop, hop);
    if (same && (network === undefined || network.length < (wider?.prefix.length ?? 0))) continue;
    routes.push(routeTo(one.prefix, hop));
  }
  return routes;
}

/** The nearest destination around another to which a way is known, and that way. */
function widerTaken(
  destinations: readonly Destination[],
  { parent }: Destination,
  taken: ReadonlyMap<number, Hop>,
): { readonly prefix: Prefix; readonly hop: Hop } | undefined {
  for (let index = parent; index !== undefined; index = destinations[index]?.parent) {
    const hop = taken.get(index);
    const prefix = destinations[index]?.prefix;
    if (hop !== undefined && prefix !== undefined) return { prefix, hop };
  }
  return undefined;
}

function sameHop(one: Hop, other: Hop): boolean {
  return one.port === other.port && one.next.port === other.next.port;
}

function routeTo(destination: Prefix, { port, next }: Hop): AutomaticRoute {
  return { destination, via: next.address, device: port.name, next: next.port.node.name, over: port.link.name };
}

/** The first two different next hops that a node has. */
export function exits(node: RouteNode): readonly Hop[] {
  const found: Hop[] = [];
  for (const { port, neighbours } of nextHops(node)) {
    for (const next of neighbours) {
      const isNew = !found.some((hop) => hop.port === port && hop.next.port === next.port);
      if (next.port.node !== node && isNew) found.push({ port, next });
      if (found.length > 1) return found;
    }
  }
  return found;
}

/** Where a node's default route leads, if it gets one. */
function defaultHop(
  graph: RouteGraph,
  node: RouteNode,
  exit: Hop,
  several: boolean,
  paths: () => Paths,
): Hop | undefined {
  const isRouter = ({ next }: Hop): boolean => next.port.node.host.kind === 'router';
  if (node.defers && !several) return isRouter(exit) ? exit : undefined;
  const towards =
    graph.gateways.length === 0 || graph.gateways.includes(node)
      ? undefined
      : nearestOwner({ owners: graph.gateways, single: false }, paths())?.hop;
  if (!node.defers || (towards !== undefined && isRouter(towards))) return towards;
  for (const { port, neighbours } of nextHops(node)) {
    const next = neighbours.find((one) => one.port.node.host.kind === 'router');
    if (next !== undefined) return { port, next };
  }
  return undefined;
}

/** Of two ways that are as good the one that a default route was written for, if it was for either: then there is no choice. */
export function preferWritten({ family }: RouteGraph, node: RouteNode, ways: Ways | undefined): Ways | undefined {
  if (ways?.other === undefined) return ways;
  const written = defaultRoute(node, family);
  const wanted = [ways.hop, ways.other].find((hop) => isWritten(written, hop));
  return wanted === undefined ? ways : { hop: wanted, other: undefined };
}

/** Whether a written route leads to the next hop. */
function isWritten(route: RouteNode['routes'][number] | undefined, { port, next }: Hop): boolean {
  return (
    route?.via !== undefined &&
    equalAddresses(route.via.value, next.address) &&
    (route.device === undefined || route.device.value === port.name)
  );
}

/** The destinations of which a written route other than the default one says where they are. */
export function writtenWithin({ destinations }: RouteGraph, { routes }: RouteNode): ReadonlyMap<number, Prefix> {
  const written = routes.flatMap(({ destination: { value } }) => (value.length === 0 ? [] : [value]));
  return destinationsWithin(destinations, written);
}

/** Whether an owner answers for the network's addresses on the link around it. */
function isProxied({ owners }: Destination, around: Prefix): boolean {
  return owners.some(({ host }) =>
    host.interfaces.some(
      ({ proxyNdp, addresses }) =>
        proxyNdp?.value === true &&
        addresses.some(({ value }) => {
          const network = networkOf(value);
          return network.length === around.length && equalAddresses(network.address, around.address);
        }),
    ),
  );
}
