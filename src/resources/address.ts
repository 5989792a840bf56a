import { formatInterfaceAddress, type InterfaceAddress } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { place, resource, type Resource } from './resource.ts';

export interface AddressSpec {
  readonly namespace?: string | undefined;
  readonly interface: string;
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
  return resource({
    id: `address ${place(spec.namespace, spec.interface)} ${text}`,
    provides: [`addresses ${spec.namespace ?? ''}`],
    needs: [
      `link ${place(spec.namespace, spec.interface)}`,
      `up ${place(spec.namespace, spec.interface)}`,
      ...spec.needs,
    ],
    origin: spec.origin,
    namespace: spec.namespace,
    borrowed: spec.borrowed ?? false,
    lines: [`addr add ${text} dev ${spec.interface}${flags}`],
  });
}
