import type { Neighbour, Neighbourhood, Port, RouteGraph, RouteNode } from './route-graph.ts';

/** The first step of a path. */
export interface Hop {
  /** Of the node that sends. */
  readonly port: Port;
  readonly next: Neighbour;
}

/** The fewest hops from one node to every other. */
export interface Paths {
  /** Number of hops by node index: 0 for the node itself, -1 where there is no way. */
  readonly distance: Int32Array;
  readonly first: readonly (Hop | undefined)[];
  /** Another first hop from which it is not any farther. */
  readonly other: readonly (Hop | undefined)[];
  /** How many nodes are reached, the source included, and whether there is another first hop to any of them. */
  readonly reached: number;
  readonly tied: boolean;
}

/**
 * Breadth first from one node. Every node on the way forwards and chooses as the source does (see `nextHops`), so that
 * paths of different sources agree, and following them never runs in a circle. Of equal paths the one that was declared
 * first is taken, and one other is remembered.
 */
export function shortestPaths({ nodes, members }: RouteGraph, source: RouteNode): Paths {
  const distance = new Int32Array(nodes.length).fill(-1);
  const first = nodes.map((): Hop | undefined => undefined);
  const other = nodes.map((): Hop | undefined => undefined);
  const entered = nodes.map((): Port | undefined => undefined);
  const asked = new Map<readonly Neighbour[], { readonly level: number; times: number }>();
  distance[source.index] = 0;
  const queue = [source];
  let tied = false;
  for (const node of queue) {
    const level = distance[node.index] ?? 0;
    // Everybody is known, and the last ones found are no farther than this one: it can tell nothing new.
    if (queue.length === members && level >= (distance[queue[members - 1]?.index ?? 0] ?? 0)) break;
    if (level > 0 && !node.forwards) continue;
    for (const { port, neighbours } of nextHops(node)) {
      if (level > 0 && !passesOn(node, entered[node.index], port)) continue;
      // Who asks later finds nothing that is nearer, and one alternative is enough.
      const before = asked.get(neighbours);
      if (before !== undefined && (before.level < level || before.times > 1)) continue;
      if (before === undefined) asked.set(neighbours, { level, times: 1 });
      else before.times += 1;
      for (const next of neighbours) {
        const { index } = next.port.node;
        const hop = level === 0 ? { port, next } : first[node.index];
        const known = distance[index] ?? -1;
        if (known < 0) {
          distance[index] = level + 1;
          first[index] = hop;
          other[index] = other[node.index];
          entered[index] = next.port;
          queue.push(next.port.node);
        } else if (known === level + 1 && !sameStep(hop, first[index])) {
          other[index] ??= hop;
          tied = true;
        }
      }
    }
  }
  return { distance, first, other, reached: queue.length, tied };
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
