import type { Mutable } from './mutable.ts';
import type { Neighbour, Neighbourhood, Port, RouteGraph, RouteNode } from './route-graph.ts';

/** The first step of a path. */
export interface Hop {
  /** Of the node that sends. */
  readonly port: Port;
  readonly next: Neighbour;
}

/** How to get to a node. */
export interface Way {
  /** Number of hops: 0 for the source itself. */
  readonly distance: number;
  readonly first: Hop | undefined;
  /** Another first hop from which it is not any farther. */
  readonly other: Hop | undefined;
  /** By which the node is entered. */
  readonly entered: Port | undefined;
}

/** The fewest hops from one node to every other. */
export interface Paths {
  /** To the nodes that are reached, the source included; a search costs no more than there are. */
  readonly ways: ReadonlyMap<RouteNode, Way>;
  /** Whether there is another first hop to any of them. */
  readonly tied: boolean;
}

/**
 * Breadth first from one node. Every node on the way forwards and chooses as the source does (see `nextHops`), so that
 * paths of different sources agree, and following them never runs in a circle. Of equal paths the one that was declared
 * first is taken, and one other is remembered.
 */
export function shortestPaths({ members }: RouteGraph, source: RouteNode): Paths {
  const ways = new Map<RouteNode, Mutable<Way>>();
  const asked = new Map<readonly Neighbour[], { readonly level: number; times: number }>();
  ways.set(source, { distance: 0, first: undefined, other: undefined, entered: undefined });
  const queue = [source];
  let tied = false;
  for (const node of queue) {
    const way = ways.get(node);
    const level = way?.distance ?? 0;
    // Everybody is known, and the last ones found are no farther than this one: it can tell nothing new.
    const latest = queue.at(-1);
    if (queue.length === members && latest !== undefined && level >= (ways.get(latest)?.distance ?? 0)) break;
    if (level > 0 && !node.forwards) continue;
    for (const { port, neighbours } of nextHops(node)) {
      if (level > 0 && !passesOn(node, way?.entered, port)) continue;
      // Who asks later finds nothing that is nearer, and one alternative is enough.
      const before = asked.get(neighbours);
      if (before !== undefined && (before.level < level || before.times > 1)) continue;
      if (before === undefined) asked.set(neighbours, { level, times: 1 });
      else before.times += 1;
      for (const next of neighbours) {
        const hop = level === 0 ? { port, next } : way?.first;
        const known = ways.get(next.port.node);
        if (known === undefined) {
          ways.set(next.port.node, { distance: level + 1, first: hop, other: way?.other, entered: next.port });
          queue.push(next.port.node);
        } else if (known.distance === level + 1 && !sameStep(hop, known.first)) {
          known.other ??= hop;
          tied = true;
        }
      }
    }
  }
  return { ways, tied };
}

/** Those whom a node can name behind one of its ports. */
export interface Choice {
  readonly port: Port;
  readonly neighbours: readonly Neighbour[];
}

/**
 * Whom a node can name as a next hop, port by port: those on the link with an address in a prefix of its own there, and
 * those whose link-local address is written. A host leaves the choice to the routers of a link, where there are any.
 */
export function nextHops(node: RouteNode): readonly Choice[] {
  return node.ports.flatMap((port) =>
    port.neighbourhoods.map((neighbourhood) => ({ port, neighbours: choice(node, neighbourhood) })),
  );
}

function choice(node: RouteNode, { ruled, routers, all }: Neighbourhood): readonly Neighbour[] {
  return node.defers && ruled ? routers : all;
}

/** A host passes on between its containers and segments, and between segments; never back, nor from bridge to bridge. */
function passesOn(node: RouteNode, from: Port | undefined, to: Port): boolean {
  return !node.defers || (from !== to && (to.link.segment || from?.link.segment === true));
}

/** Two addresses of one neighbour on one link are the same step. */
function sameStep(one: Hop | undefined, other: Hop | undefined): boolean {
  return one?.port === other?.port && one?.next.port === other?.next.port;
}
