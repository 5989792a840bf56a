import { groupBy } from '../base/group-by.ts';
import { prefixTable, type PrefixTable } from '../base/prefix-table.ts';
import type { Topology } from '../topology/model.ts';
import { takesPart } from './takes-part.ts';
import { exits, preferWritten, writtenWithin } from './automatic-routes.ts';
import { nearestOwner } from './nearest-owner.ts';
import type { Destination, Link, RouteGraph, RouteNode } from './route-graph.ts';
import { routeGraph } from './routing.ts';
import { shortestPaths, type Hop, type Paths } from './shortest-paths.ts';

/** What `routes auto` cannot do, or had to choose. */
export type RouteProblem =
  /** Who has the network does not forward, so nobody else gets there. */
  | { readonly kind: 'closed'; readonly destination: Destination; readonly owner: RouteNode }
  /** Between the two, and all that are joined to them, there is no link. */
  | { readonly kind: 'apart'; readonly node: RouteNode; readonly other: RouteNode }
  /** Links lead there, but nobody on the way can be named as a next hop; `back`: the other way there is one. */
  | {
      readonly kind: 'unreached';
      readonly node: RouteNode;
      readonly destination: Destination;
      readonly owner: RouteNode;
      readonly back: boolean;
      /** How many other nodes it does not reach either. */
      readonly more: number;
    }
  /** Two ways are as short as each other. */
  | {
      readonly kind: 'equal';
      readonly node: RouteNode;
      readonly destination: Destination;
      readonly hop: Hop;
      readonly other: Hop;
      /** How many other networks and nodes the same two lead to and from. */
      readonly more: number;
    };

const found = new WeakMap<Topology, readonly RouteProblem[]>();

/** All problems of both families, worked out once for the rules that report them. Empty without `routes auto`. */
export function routeProblems(topology: Topology): readonly RouteProblem[] {
  if (topology.routesAuto === undefined) return [];
  const known = found.get(topology);
  if (known !== undefined) return known;
  const problems = ([4, 6] as const).flatMap((family) => graphProblems(routeGraph(topology, family)));
  found.set(topology, problems);
  return problems;
}

function graphProblems(graph: RouteGraph): readonly RouteProblem[] {
  const nodes = graph.nodes.filter(takesPart);
  const groups = linkedGroups(nodes);
  const wanted = graph.destinations.filter(({ hidden }) => !hidden);
  const open = groupBy(
    [...graph.destinations.entries()].filter(([, one]) => one.open && !one.hidden),
    ([, { owners }]) => owners[0] && groups.get(owners[0]),
  );
  return [...closed(graph, nodes, groups), ...apart(nodes, groups, wanted), ...ways(graph, nodes, groups, open)];
}

/** Whether a node sends packets to others: for what has global addresses there, or comes by. */
function sends({ connected, forwards }: RouteNode): boolean {
  return forwards || connected.length > 0;
}

/** Networks into which nobody passes packets on, though somebody is joined to them who wants to get there. */
function closed(
  graph: RouteGraph,
  nodes: readonly RouteNode[],
  groups: ReadonlyMap<RouteNode, number>,
): readonly RouteProblem[] {
  const senders = groupBy(
    nodes.filter((node) => sends(node) && !leadsOut(node)),
    (node) => groups.get(node),
  );
  const written = new Map<RouteNode, PrefixTable<true>>();
  const writtenBy = (node: RouteNode): PrefixTable<true> => {
    const known = written.get(node) ?? prefixTable<true>();
    if (!written.has(node)) for (const { destination } of node.routes) known.add(destination.value, true);
    written.set(node, known);
    return known;
  };
  return graph.destinations.flatMap((destination): RouteProblem[] => {
    const owners = new Set(destination.owners);
    const [owner] = owners;
    if (destination.open || destination.hidden || owner === undefined) return [];
    const someone = (senders.get(groups.get(owner)) ?? []).some(
      (node) => !owners.has(node) && writtenBy(node).around(destination.prefix).next().done === true,
    );
    return someone ? [{ kind: 'closed', destination, owner }] : [];
  });
}

/** A number for each node, the same for those that links join. */
function linkedGroups(nodes: readonly RouteNode[]): ReadonlyMap<RouteNode, number> {
  const groups = new Map<RouteNode, number>();
  const seen = new Set<Link>();
  for (const start of nodes) {
    if (groups.has(start)) continue;
    groups.set(start, start.index);
    const queue = [start];
    for (const node of queue) {
      for (const { link } of node.ports) {
        if (seen.has(link)) continue;
        seen.add(link);
        for (const { node: next } of link.ports) {
          if (groups.has(next)) continue;
          groups.set(next, start.index);
          queue.push(next);
        }
      }
    }
  }
  return groups;
}

/** One problem for each group but the first that has networks. */
function apart(
  nodes: readonly RouteNode[],
  groups: ReadonlyMap<RouteNode, number>,
  wanted: readonly Destination[],
): readonly RouteProblem[] {
  const owners = new Set(wanted.flatMap((destination) => destination.owners));
  const first = new Map<number, RouteNode>();
  for (const node of nodes) {
    const group = groups.get(node);
    if (group !== undefined && !first.has(group) && owners.has(node)) first.set(group, node);
  }
  const [other, ...rest] = first.values();
  if (other === undefined || leadsOut(other)) return [];
  return rest.flatMap((node): RouteProblem[] => (leadsOut(node) ? [] : [{ kind: 'apart', node, other }]));
}

/** Whether a node sends what it does not know somewhere already, where netc cannot see how it goes on. */
function leadsOut({ routes, advertised }: RouteNode): boolean {
  return advertised || routes.some(({ destination }) => destination.value.length === 0);
}

/** A destination with its place among all of the graph. */
type Indexed = readonly [index: number, destination: Destination];

/** Those that others want to reach, by the group of nodes that they are in. */
type Wanted = ReadonlyMap<number | undefined, readonly Indexed[]>;

function ways(
  graph: RouteGraph,
  nodes: readonly RouteNode[],
  groups: ReadonlyMap<RouteNode, number>,
  wanted: Wanted,
): readonly RouteProblem[] {
  const missed = new Map<RouteNode, Map<RouteNode, Destination>>();
  const equal = new Map<string, Extract<RouteProblem, { kind: 'equal' }>>();
  const shared = [...graph.destinations.entries()].filter(([, { owners }]) => owners.length > 1);
  const beyond = new Map<RouteNode, { readonly paths: Paths; readonly all: boolean }>();
  for (const node of nodes) {
    const near = wanted.get(groups.get(node)) ?? [];
    const [exit, second] = exits(node);
    const through = exit?.next.port.node;
    if (second === undefined && through?.host.kind === 'router') {
      // All who leave by one router get as far as it does.
      const known = beyond.get(through) ?? reach(graph, through, near);
      beyond.set(through, known);
      if (!known.all) noteMissed(graph, node, known.paths, near, missed);
      continue;
    }
    const paths = shortestPaths(graph, node);
    if (paths.ways.size < nodes.length) noteMissed(graph, node, paths, near, missed);
    if (second !== undefined) noteEqual(graph, node, paths, shared, equal);
  }
  return [...unreached(missed), ...equal.values()];
}

function reach(
  graph: RouteGraph,
  node: RouteNode,
  wanted: readonly Indexed[],
): { readonly paths: Paths; readonly all: boolean } {
  const paths = shortestPaths(graph, node);
  return { paths, all: wanted.every(([, destination]) => isReached(destination, paths)) };
}

function isReached({ owners, single }: Destination, { ways }: Paths): boolean {
  return owners.some((owner) => ways.has(owner) && (owner.forwards || single));
}

function noteMissed(
  graph: RouteGraph,
  node: RouteNode,
  paths: Paths,
  wanted: readonly Indexed[],
  missed: Map<RouteNode, Map<RouteNode, Destination>>,
): void {
  if (leadsOut(node) || !sends(node)) return;
  const covered = writtenWithin(graph, node);
  for (const [index, destination] of wanted) {
    const { owners } = destination;
    const [owner] = owners;
    if (owner === undefined || owners.includes(node)) continue;
    if (isReached(destination, paths) || covered.has(index)) continue;
    const others = missed.get(node) ?? new Map<RouteNode, Destination>();
    missed.set(node, others);
    if (!others.has(owner)) others.set(owner, destination);
  }
}

/** One problem a node at most: the others mostly have the same cause. */
function unreached(missed: ReadonlyMap<RouteNode, ReadonlyMap<RouteNode, Destination>>): readonly RouteProblem[] {
  const problems: RouteProblem[] = [];
  const told = new Set<RouteNode>();
  for (const [node, others] of missed) {
    for (const [owner, destination] of others) {
      const back = missed.get(owner)?.has(node) !== true;
      // Neither reaches the other, or nobody finds the way back to the same one: once is enough.
      if (told.has(owner)) continue;
      told.add(back ? owner : node);
      problems.push({ kind: 'unreached', node, destination, owner, back, more: others.size - 1 });
      break;
    }
  }
  return problems;
}

function noteEqual(
  graph: RouteGraph,
  node: RouteNode,
  paths: Paths,
  shared: readonly (readonly [number, Destination])[],
  equal: Map<string, Extract<RouteProblem, { kind: 'equal' }>>,
): void {
  const covered = writtenWithin(graph, node);
  // Without two ways to any node there may still be two to nodes that have the same network.
  for (const [index, destination] of paths.tied ? graph.destinations.entries() : shared) {
    if (covered.has(index) || destination.owners.includes(node)) continue;
    const { hop, other } = preferWritten(graph, node, nearestOwner(destination, paths)) ?? {};
    if (hop === undefined || other === undefined) continue;
    const sameLink = hop.port.link === other.port.link;
    const key = sameLink
      ? `${hop.next.port.node.index} ${other.next.port.node.index}`
      : `${linkKey(hop)} ${linkKey(other)}`;
    const known = equal.get(key);
    equal.set(
      key,
      known === undefined
        ? { kind: 'equal', node, destination, hop, other, more: 0 }
        : { ...known, more: known.more + 1 },
    );
  }
}

/** A segment is one for all hosts; a bridge's name is the host's own. */
function linkKey({ port }: Hop): string {
  return port.link.segment ? port.link.name : `${port.node.index}/${port.link.name}`;
}
