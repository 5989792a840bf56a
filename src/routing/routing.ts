import type { Family } from '../base/ip.ts';
import type { Host, Topology } from '../topology/model.ts';
import { automaticRoutes, type AutomaticRoute } from './automatic-routes.ts';
import { buildRouteGraph } from './build-route-graph.ts';
import type { RouteGraph, RouteNode } from './route-graph.ts';

const graphs = new WeakMap<Topology, Readonly<Record<Family, RouteGraph>>>();

/** The graph of a topology in a family, built once: every host is planned from the same one. */
export function routeGraph(topology: Topology, family: Family): RouteGraph {
  const known = graphs.get(topology);
  if (known !== undefined) return known[family];
  const built = { 4: buildRouteGraph(topology, 4), 6: buildRouteGraph(topology, 6) };
  graphs.set(topology, built);
  return built[family];
}

/** What `routes auto` adds to the namespaces of one host, in both families; nothing without it. */
export function automaticRoutesOf(
  topology: Topology,
  host: Host,
): readonly { readonly node: RouteNode; readonly routes: readonly AutomaticRoute[] }[] {
  if (topology.routesAuto === undefined) return [];
  return ([4, 6] as const).flatMap((family) => {
    const graph = routeGraph(topology, family);
    return (graph.nodesOf.get(host) ?? []).map((node) => ({ node, routes: automaticRoutes(graph, node) }));
  });
}
