import { formatAddress, type IpAddress } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import type { Link } from './link.ts';
import { place, resource, routeProtocol, type Resource } from './resource.ts';

export interface ProxyNeighbourSpec {
  /** The interface of the host on which solicitations for the address are answered. */
  readonly link: Link;
  /** An IPv6 address; the kernel takes no prefix (ip-neighbour(8), `proxy`). */
  readonly address: IpAddress;
  readonly needs: readonly string[];
  readonly origin: Origin;
}

/** A proxy entry of the neighbour table, marked as netc's as routes are. It goes when its interface goes down. */
export function proxyNeighbour(spec: ProxyNeighbourSpec): Resource {
  const { name, id, upId } = spec.link;
  const address = formatAddress(spec.address);
  return resource({
    id: `proxy ${place(undefined, name)} ${address}`,
    needs: [id, upId, ...spec.needs],
    origin: spec.origin,
    namespace: undefined,
    borrowed: true,
    lines: [`neigh add proxy ${address} dev ${name} protocol ${routeProtocol}`],
  });
}
