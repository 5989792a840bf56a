import type { RouteNode } from './route-graph.ts';

/** Whether a node has an address in the family at all. */
export function takesPart(node: RouteNode): boolean {
  return node.ports.some(({ addresses }) => addresses.length > 0);
}
