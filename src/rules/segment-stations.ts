import { groupBy } from '../base/group-by.ts';
import type { InterfaceAddress } from '../base/ip.ts';
import type { Located } from '../base/span.ts';
import type { Bridge, Container, ContainerInterface, Host, HostInterface, Topology } from '../topology/model.ts';
import { hostTitle } from './host-title.ts';
import { isWritten } from './is-written.ts';

/** What has a MAC address and sends frames on a segment. */
export interface Station {
  readonly segment: string;
  readonly host: Host;
  /** For messages: `` `eth0` of host `berlin` ``. */
  readonly title: string;
  readonly addresses: readonly Located<InterfaceAddress>[];
  readonly macAddress: Located<string> | undefined;
  /** Whether the user wrote the MAC address. */
  readonly macWritten: boolean;
}

/** `fe80::1/64`, which a bridge with IPv6 has. */
const bridgeLinkLocal: InterfaceAddress = { address: { family: 6, value: (0xfe80n << 112n) | 1n }, length: 64 };

/**
 * Everything that stands on a segment: hosts' interfaces and, where such an interface is a port of a bridge, the bridge and
 * the containers on it. In source order, host by host; linear.
 */
export function segmentStations({ hosts }: Topology): Station[] {
  return hosts.flatMap((host) => {
    const onSegment = host.interfaces.flatMap((one) =>
      one.segment === undefined ? [] : [{ one, segment: one.segment.value }],
    );
    if (onSegment.length === 0) return [];
    const segments = new Map(onSegment.map(({ one, segment }) => [one.name.value, segment]));
    const membersOf = groupBy(
      host.containers.flatMap((container) => container.interfaces.map((one) => ({ container, one }))),
      ({ one }) => one.bridge?.value,
    );
    return [
      ...onSegment.map(({ one, segment }) => ofInterface(host, one, segment)),
      ...host.bridges.flatMap((bridge) => {
        const reached = new Set(bridge.ports.flatMap(({ value }) => segments.get(value) ?? []));
        return [...reached].flatMap((segment) =>
          ofBridge(host, bridge, segment, membersOf.get(bridge.name.value) ?? []),
        );
      }),
    ];
  });
}

function ofInterface(host: Host, { name, addresses, macAddress }: HostInterface, segment: string): Station {
  const title = `\`${name.value}\` of ${hostTitle(host)}`;
  return { segment, host, title, addresses, macAddress, macWritten: macAddress !== undefined };
}

function ofBridge(
  host: Host,
  bridge: Bridge,
  segment: string,
  members: readonly { readonly container: Container; readonly one: ContainerInterface }[],
): Station[] {
  const { name, bip, fixedCidrV6, macAddress } = bridge;
  const linkLocal = fixedCidrV6 && { value: bridgeLinkLocal, origin: fixedCidrV6.origin };
  return [
    {
      segment,
      host,
      title: `bridge \`${name.value}\` of ${hostTitle(host)}`,
      addresses: [bip, linkLocal].filter((address) => address !== undefined),
      macAddress,
      macWritten: isWritten(macAddress, bridge),
    },
    ...members.map(({ container, one }) => ({
      segment,
      host,
      title: `container \`${container.name.value}\` of ${hostTitle(host)}`,
      addresses: one.addresses,
      macAddress: one.macAddress,
      macWritten:
        one.macAddress !== undefined &&
        (one.implicit ? container.macAddress !== undefined : isWritten(one.macAddress, one)),
    })),
  ];
}
