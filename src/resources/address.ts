import { formatInterfaceAddress, type InterfaceAddress } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import type { Link } from './link.ts';
import { place, resource, type Resource } from './resource.ts';

export interface AddressSpec {
  readonly link: Link;
  readonly address: InterfaceAddress;
  /** Without the kernel's own route to the prefix: neighbours in it are reached through the gateway. */
  readonly noPrefixRoute?: boolean;
  readonly needs: readonly string[];
  readonly borrowed?: boolean;
  readonly origin: Origin;
}

/**
 * An address of an interface. IPv6 ones are usable at once (`nodad`): the compiler has seen that they are unique, and
 * duplicate address detection would keep them tentative for over a second. They come once the interface is up: one that
 * comes up looks for memory for the routes of addresses it has without waiting, and drops those it finds none for, which
 * happens where hundreds come up (addrconf.c, addrconf_permanent_addr).
 */
export function address(spec: AddressSpec): Resource {
  const text = formatInterfaceAddress(spec.address);
  const flags =
    (spec.address.address.family === 6 ? ' nodad' : '') + (spec.noPrefixRoute === true ? ' noprefixroute' : '');
  const { namespace, name, id, upId } = spec.link;
  return resource({
    id: `address ${place(namespace, name)} ${text}`,
    provides: [addressesId(namespace)],
    needs: [id, upId, ...spec.needs],
    origin: spec.origin,
    namespace,
    borrowed: spec.borrowed ?? false,
    lines: [`addr add ${text} dev ${name}${flags}`],
  });
}

/** What stands for all addresses of a namespace. */
export function addressesId(namespace: string | undefined): string {
  return `addresses ${namespace ?? ''}`;
}
