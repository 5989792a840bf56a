import type { Located, Origin } from '../base/span.ts';
import type { Route } from '../topology/model.ts';
import type { Namespace, NamespaceInterface } from './namespace.ts';

/** A route with the interface it goes over, whether it names that or stands in its block. */
export interface NamespaceRoute {
  readonly origin: Origin;
  readonly destination: Route['destination'];
  readonly via: Route['via'];
  readonly metric: Route['metric'];
  /** Undefined: whichever interface the next hop is on. */
  readonly device: string | undefined;
  /** Undefined when the route stands in the block of its interface. */
  readonly named: Located<string> | undefined;
  readonly block: NamespaceInterface | undefined;
}

/** Most namespaces have none, and several rules ask each of them. */
const none: readonly NamespaceRoute[] = [];

/** The routes written in a namespace, those of its interfaces' blocks included, in source order of each. */
export function routesOf({ routes, interfaces }: Namespace): readonly NamespaceRoute[] {
  if (routes.length === 0 && interfaces.every((one) => one.routes.length === 0)) return none;
  const all: NamespaceRoute[] = [];
  for (const { origin, destination, via, metric, device } of routes) {
    all.push({ origin, destination, via, metric, device: device?.value, named: device, block: undefined });
  }
  for (const block of interfaces) {
    for (const { origin, destination, via, metric } of block.routes) {
      all.push({ origin, destination, via, metric, device: block.name.value, named: undefined, block });
    }
  }
  return all;
}
