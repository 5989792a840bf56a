import type { Port, RouteNode } from './route-graph.ts';

/** Where in the graph the next hop of a written route stands, if it stands there at all. */
export function nextHopOf({ ports }: RouteNode, { via, device }: RouteNode['routes'][number]): Port | undefined {
  if (via === undefined) return undefined;
  for (const { name, neighbourhoods } of ports) {
    if (device !== undefined && device.value !== name) continue;
    for (const { byAddress } of neighbourhoods) {
      const port = byAddress.get(via.value.value);
      if (port !== undefined) return port;
    }
  }
  return undefined;
}
