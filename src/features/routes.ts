import type { Origin } from '../base/span.ts';
import { addressesId } from '../resources/address.ts';
import { linksId, type Resource } from '../resources/resource.ts';
import { route } from '../resources/route.ts';
import type { AutomaticRoute } from '../routing/automatic-routes.ts';
import { automaticRoutesOf } from '../routing/routing.ts';
import type { Container, Host, Route } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/**
 * `route` on the host, in containers and below their interfaces, and what `routes auto` adds: after the addresses and the
 * links that it may lead over.
 */
export function routes({ host, topology }: HostContext): Contribution {
  const own = ownLinks(host);
  const onHost = (one: Route, note?: string): Resource =>
    declared(one, undefined, !own.has(one.device?.value ?? ''), note);
  const inContainer =
    (container: Container) =>
    (one: Route, note?: string): Resource =>
      declared(one, container.name.value, false, note);
  return {
    resources: [
      ...host.routes.map((one) => onHost(one)),
      ...host.interfaces.flatMap(({ routes: below }) => below.map((one) => onHost(one))),
      ...host.containers.flatMap((container) => {
        const all = [...container.routes, ...container.interfaces.flatMap(({ routes: below }) => below)];
        return all.map((one) => inContainer(container)(one));
      }),
      ...automaticRoutesOf(topology, host).flatMap(({ node, routes: found }) => {
        const make = node.container === undefined ? onHost : inContainer(node.container);
        const origin = topology.routesAuto ?? host.origin;
        return found.map((one) => make(asRoute(one, origin), `routes auto: ${one.next} over ${one.over}`));
      }),
    ],
  };
}

/** The host's links that the script makes. */
function ownLinks(host: Host): ReadonlySet<string> {
  return new Set([
    ...host.bridges.flatMap(({ name, existing }) => (existing ? [] : [name.value])),
    ...host.pointToPoint.flatMap(({ ends }) =>
      ends.flatMap((end) => (end.container === undefined ? [end.interface.value] : [])),
    ),
  ]);
}

function asRoute({ destination, via, device }: AutomaticRoute, origin: Origin): Route {
  return {
    origin,
    destination: { value: destination, origin },
    via: { value: via, origin },
    device: { value: device, origin },
    metric: undefined,
  };
}

function declared(
  { destination, via, device, metric, origin }: Route,
  namespace: string | undefined,
  borrowed: boolean,
  note: string | undefined,
): Resource {
  // A gateway may lie behind a route without one, so those come first.
  const gatewayNeeds = via === undefined ? [] : [`direct routes ${namespace ?? ''}`];
  const resource = route({
    namespace,
    destination: destination.value,
    via: via?.value,
    device: device?.value,
    metric: metric?.value,
    needs: [addressesId(namespace), linksId(namespace), ...gatewayNeeds],
    borrowed,
    origin,
    note,
  });
  return via === undefined ? { ...resource, provides: [`direct routes ${namespace ?? ''}`] } : resource;
}
