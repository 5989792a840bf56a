import type { IpAddress } from '../base/ip.ts';
import { bridgeInterface, type HostContext } from '../features/host-context.ts';
import { combine, type Contribution } from '../features/contribution.ts';
import { addressesId } from '../resources/address.ts';
import { route } from '../resources/route.ts';
import type { Container } from '../topology/model.ts';
import { ownNamespace } from './own-namespace.ts';

/** `net bridge:NAME`: a namespace of its own whose eth0 (features/container-interfaces.ts) leads to the bridge's gateway. */
export function bridgeMode(container: Container, context: HostContext): Contribution {
  const eth0 = bridgeInterface(container);
  const namespace = container.name.value;
  const defaultRoute = (gateway: IpAddress | undefined): NonNullable<Contribution['resources']> =>
    gateway === undefined || eth0 === undefined
      ? []
      : [
          route({
            namespace,
            destination: { address: { family: gateway.family, value: 0n }, length: 0 },
            via: gateway,
            device: eth0.name.value,
            // An address waits for its interface to be up.
            needs: [addressesId(namespace)],
            origin: eth0.origin,
          }),
        ];
  return combine([
    ownNamespace(container, context),
    { resources: [...defaultRoute(eth0?.gateway4), ...defaultRoute(eth0?.gateway6)] },
  ]);
}
