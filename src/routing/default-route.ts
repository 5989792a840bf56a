import type { RouteGraph, RouteNode } from './route-graph.ts';

/** The default route that was written for a node and that the kernel takes of several: the one of the lowest metric (ip-route(8)). */
export function defaultRoute(
  { routes }: Pick<RouteNode, 'routes'>,
  family: RouteGraph['family'],
): RouteNode['routes'][number] | undefined {
  const metric = (route: RouteNode['routes'][number]): number => route.metric?.value ?? (family === 6 ? 1024 : 0);
  return routes
    .filter(({ destination }) => destination.value.length === 0)
    .reduce<RouteNode['routes'][number] | undefined>(
      (best, one) => (best === undefined || metric(one) < metric(best) ? one : best),
      undefined,
    );
}
