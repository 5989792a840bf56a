import type { Resource } from '../resources/resource.ts';
import { route } from '../resources/route.ts';
import type { Route } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/** `route` on the host, in containers and below their interfaces: after the addresses and the links that it may lead over. */
export function routes({ host }: HostContext): Contribution {
  const own = new Set([
    ...host.bridges.flatMap(({ name, existing }) => (existing ? [] : [name.value])),
    ...host.pointToPoint.flatMap(({ ends }) =>
      ends.flatMap((end) => (end.container === undefined ? [end.interface.value] : [])),
    ),
  ]);
  const hostLinks = [...own, ...host.interfaces.map(({ name }) => name.value)];
  return {
    resources: [
      ...host.routes.map((one) => declared(one, undefined, hostLinks, undefined, !own.has(one.device?.value ?? ''))),
      ...host.interfaces.flatMap(({ name, routes: below }) =>
        below.map((one) => declared(one, undefined, hostLinks, name.value, true)),
      ),
      ...host.containers.flatMap((container) => {
        const namespace = container.name.value;
        const links = [
          ...container.interfaces.map(({ name }) => name.value),
          ...host.pointToPoint.flatMap(({ ends }) =>
            ends.flatMap((end) => (end.container?.value === namespace ? [end.interface.value] : [])),
          ),
        ];
        return [
          ...container.routes.map((one) => declared(one, namespace, links, undefined, false)),
          ...container.interfaces.flatMap(({ name, routes: below }) =>
            below.map((one) => declared(one, namespace, links, name.value, false)),
          ),
        ];
      }),
    ],
  };
}

function declared(
  one: Route,
  namespace: string | undefined,
  links: readonly string[],
  device: string | undefined,
  borrowed: boolean,
): Resource {
  // A gateway may lie behind a route without one, so those come first.
  const gatewayNeeds = one.via === undefined ? [] : [`direct routes ${namespace ?? ''}`];
  const resource = route({
    namespace,
    destination: one.destination.value,
    via: one.via?.value,
    device: one.device?.value ?? device,
    metric: one.metric?.value,
    needs: [`addresses ${namespace ?? ''}`, ...links.map((link) => `up ${namespace ?? ''}/${link}`), ...gatewayNeeds],
    borrowed,
    origin: one.origin,
  });
  return one.via === undefined ? { ...resource, provides: [`direct routes ${namespace ?? ''}`] } : resource;
}
