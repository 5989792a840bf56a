import { mapped } from '../base/mapped.ts';
import { addressBits, type InterfaceAddress, type IpAddress, type Prefix } from '../base/ip.ts';
import type { Located, Origin } from '../base/span.ts';
import type {
  Bridge,
  Container,
  ContainerInterface,
  Host,
  HostInterface,
  PointToPoint,
  PointToPointEnd,
  Route,
} from '../topology/model.ts';
import { hostTitle } from './host-title.ts';

/** A network namespace with what stands in it, whatever statement put it there. */
export interface Namespace {
  /** Undefined: the host's own. */
  readonly container: Container | undefined;
  /** For messages: ``the host``, ``container `web` ``. */
  readonly title: string;
  readonly interfaces: readonly NamespaceInterface[];
  /** Routes of no particular interface. */
  readonly routes: readonly Route[];
}

export interface NamespaceInterface {
  readonly name: Located<string>;
  readonly origin: Origin;
  readonly kind: 'bridge' | 'host' | 'veth' | 'ptp';
  readonly addresses: readonly NamespaceAddress[];
  /** Networks that netc routes straight onto the interface, besides those of its addresses. */
  readonly onLink: readonly Located<Prefix>[];
  /** The bridge it stands on, itself for a bridge. */
  readonly bridge: Located<string> | undefined;
  /** Undefined when unknown: an interface that the host already has. */
  readonly mtu: Located<number> | undefined;
  readonly up: Located<boolean> | undefined;
  readonly acceptRa: Located<0 | 1 | 2> | undefined;
  /** Default gateways that netc sets, of the interface that `net bridge` makes. */
  readonly gateways: readonly IpAddress[];
  /** Routes of the interface's own block. */
  readonly routes: readonly Route[];
}

export interface NamespaceAddress extends Located<InterfaceAddress> {
  /** Written on a point-to-point end without a length, so that it may be borrowed from another interface. */
  readonly unnumbered?: boolean;
}

/** fe80::1, which a bridge with IPv6 has (language reference, `fixed-cidr-v6`). */
const BRIDGE_LINK_LOCAL: InterfaceAddress = {
  address: { family: 6, value: (0xfe80n << 112n) | 1n },
  length: 64,
};

/**
 * The namespaces of a host: its own first, then one for each container that has one of its own, in source order.
 * A container of `net host` or `net container:NAME` has none. Linear.
 */
export function namespacesOf(host: Host): readonly Namespace[] {
  const hostEnds: NamespaceInterface[] = [];
  const containerEnds = new Map<string, NamespaceInterface[]>();
  for (const link of host.pointToPoint) {
    const [a, b] = link.ends;
    for (const [end, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const made = ofPointToPointEnd(link, end, other);
      if (end.container === undefined) hostEnds.push(made);
      else {
        const ends = containerEnds.get(end.container.value);
        if (ends === undefined) containerEnds.set(end.container.value, [made]);
        else ends.push(made);
      }
    }
  }
  const namespaces: Namespace[] = [
    {
      container: undefined,
      title: hostTitle(host),
      interfaces: [...host.bridges.map(ofBridge), ...host.interfaces.map(ofHostInterface), ...hostEnds],
      routes: host.routes,
    },
  ];
  for (const container of host.containers) {
    const mode = container.mode?.value.kind;
    if (mode === 'host' || mode === 'container') continue;
    const ends = containerEnds.get(container.name.value);
    // Of two containers with one name the first gets the ends.
    if (ends !== undefined) containerEnds.delete(container.name.value);
    const interfaces = mapped(container.interfaces, ofContainerInterface);
    namespaces.push({
      container,
      title: `container \`${container.name.value}\``,
      interfaces: ends === undefined ? interfaces : [...interfaces, ...ends],
      routes: container.routes,
    });
  }
  return namespaces;
}

function ofBridge(bridge: Bridge): NamespaceInterface {
  const addresses: NamespaceAddress[] = [];
  const onLink: Located<Prefix>[] = [];
  if (bridge.bip !== undefined) addresses.push(bridge.bip);
  if (bridge.fixedCidrV6 !== undefined) {
    addresses.push({ value: BRIDGE_LINK_LOCAL, origin: bridge.fixedCidrV6.origin });
    onLink.push(bridge.fixedCidrV6);
  }
  return {
    name: bridge.name,
    origin: bridge.origin,
    kind: 'bridge',
    addresses,
    onLink,
    bridge: bridge.name,
    mtu: bridge.mtu,
    up: undefined,
    acceptRa: undefined,
    gateways: [],
    routes: [],
  };
}

function ofHostInterface(found: HostInterface): NamespaceInterface {
  return {
    name: found.name,
    origin: found.origin,
    kind: 'host',
    addresses: found.addresses,
    onLink: [],
    bridge: found.bridge,
    mtu: found.mtu,
    up: found.up,
    acceptRa: found.acceptRa,
    gateways: [],
    routes: found.routes,
  };
}

// Shared by the many interfaces that have none.
const noNetworks: readonly Located<Prefix>[] = [];
const noGateways: readonly IpAddress[] = [];

function gatewaysOf({ gateway4, gateway6 }: ContainerInterface): readonly IpAddress[] {
  if (gateway4 === undefined) return gateway6 === undefined ? noGateways : [gateway6];
  return gateway6 === undefined ? [gateway4] : [gateway4, gateway6];
}

function ofContainerInterface(made: ContainerInterface): NamespaceInterface {
  return {
    name: made.name,
    origin: made.origin,
    kind: 'veth',
    addresses: made.addresses,
    onLink: noNetworks,
    bridge: made.bridge,
    mtu: made.mtu,
    up: made.up,
    acceptRa: made.acceptRa,
    gateways: gatewaysOf(made),
    routes: made.routes,
  };
}

function ofPointToPointEnd(link: PointToPoint, end: PointToPointEnd, other: PointToPointEnd): NamespaceInterface {
  return {
    name: end.interface,
    origin: end.origin,
    kind: 'ptp',
    addresses: end.addresses.map(({ address, host }) => ({ ...address, unnumbered: host })),
    onLink: other.addresses
      .filter(({ host }) => host)
      .map(({ address: { value, origin } }) => ({
        value: { address: value.address, length: addressBits(value.address.family) },
        origin,
      })),
    bridge: undefined,
    mtu: link.mtu,
    up: undefined,
    acceptRa: undefined,
    gateways: [],
    routes: [],
  };
}
