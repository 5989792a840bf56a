import { addressBits, compareAddresses, containsPrefix, networkOf, type Prefix } from '../base/ip.ts';
import type { Located } from '../base/span.ts';
import type { HostView } from './host-view.ts';

/** A network that the host's own namespace has a route to. */
export interface HostNetwork extends Located<Prefix> {
  /** The interface it is on. */
  readonly on: string;
  readonly kind: 'bridge' | 'host' | 'ptp';
  /** The bridge that the interface is, or stands on. */
  readonly bridge: string | undefined;
}

export interface NetworkOverlap {
  /** Contains `inner`, or equals it. */
  readonly outer: HostNetwork;
  readonly inner: HostNetwork;
}

/**
 * The pairs of overlapping networks of which at least one is a bridge's, each network with the nearest one around it.
 * Two prefixes overlap only by nesting, so one pass over them in order, with a stack of those still open, finds all.
 * Link-local networks and single addresses overlap nothing: they are told apart by interface and by length.
 */
export function networkOverlaps({ namespaces }: HostView): NetworkOverlap[] {
  const networks = hostNetworks(namespaces[0]?.interfaces ?? []);
  networks.sort((a, b) => compareAddresses(a.value.address, b.value.address) || a.value.length - b.value.length);
  const overlaps: NetworkOverlap[] = [];
  const openBridges: HostNetwork[] = [];
  const openOthers: HostNetwork[] = [];
  for (const inner of networks) {
    close(openBridges, inner.value);
    close(openOthers, inner.value);
    const around =
      inner.kind === 'bridge'
        ? [openBridges.at(-1), openOthers.findLast((outer) => outer.bridge !== inner.bridge)]
        : [openBridges.findLast((outer) => outer.bridge !== inner.bridge)];
    for (const outer of around) {
      if (outer !== undefined) overlaps.push({ outer, inner });
    }
    (inner.kind === 'bridge' ? openBridges : openOthers).push(inner);
  }
  return overlaps;
}

function hostNetworks(interfaces: HostView['namespaces'][number]['interfaces']): HostNetwork[] {
  const networks: HostNetwork[] = [];
  for (const { name, kind, bridge, addresses, onLink } of interfaces) {
    if (kind === 'veth') continue;
    const add = ({ value, origin }: Located<Prefix>): void => {
      if (value.length === addressBits(value.address.family) || isLinkLocalNetwork(value)) return;
      networks.push({ value, origin, on: name.value, kind, bridge: bridge?.value });
    };
    for (const { value, origin } of addresses) add({ value: networkOf(value), origin });
    for (const network of onLink) add(network);
  }
  return networks;
}

function isLinkLocalNetwork({ address, length }: Prefix): boolean {
  return address.family === 6 && length >= 10 && address.value >> 118n === 0xfe80n >> 6n;
}

function close(open: HostNetwork[], next: Prefix): void {
  for (let top = open.at(-1); top !== undefined && !containsPrefix(top.value, next); top = open.at(-1)) open.pop();
}
