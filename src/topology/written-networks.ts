import { addressBits, networkOf, type InterfaceAddress, type IpAddress, type Prefix } from '../base/ip.ts';
import type { Located } from '../base/span.ts';
import type { HostInterface, NetMode, Segment } from './model.ts';
import type { HostReading } from './readings.ts';

/** The addresses that a host's file speaks of, sorted by where they belong. */
export interface WrittenNetworks {
  /** Addresses of what stands on a bridge (containers, interfaces `on` it), by the bridge's name. */
  readonly members: ReadonlyMap<string, readonly IpAddress[]>;
  /** Networks and addresses of everything else, apart from the bridges' own statements. */
  readonly elsewhere: () => readonly Prefix[];
}

/** Collects them, with `modes` in step with the containers, so that what netc picks keeps clear of them wherever they stand in the file. */
export function writtenNetworks(
  reading: HostReading,
  interfaces: readonly HostInterface[],
  modes: readonly (Located<NetMode> | undefined)[],
  segments: ReadonlyMap<string, Segment>,
): WrittenNetworks {
  const members = new Map<string, IpAddress[]>();
  const elsewhere: Prefix[] = [];
  const add = (bridge: string | undefined, address: InterfaceAddress): void => {
    if (bridge === undefined) elsewhere.push(networkOf(address));
    else {
      const list = members.get(bridge) ?? [];
      members.set(bridge, list);
      list.push(address.address);
    }
  };
  const alone = (address: IpAddress): InterfaceAddress => ({ address, length: addressBits(address.family) });

  for (const { addresses, bridge, routes } of interfaces) {
    for (const address of addresses) add(bridge?.value, address.value);
    for (const route of routes) elsewhere.push(route.destination.value);
  }
  for (const [index, { body }] of reading.of.container.entries()) {
    const { of } = body;
    const mode = modes[index]?.value;
    const bridge = mode?.kind === 'bridge' ? mode.bridge : undefined;
    for (const { value } of [...of.ip, ...of.ip6]) add(bridge, alone(value.value));
    for (const { body } of of.interface) {
      for (const { value } of body.of.address) add(body.of.on[0]?.value.value, value.value);
    }
  }
  for (const { value } of reading.of.ptp) {
    for (const { address } of value.flatMap((end) => end.addresses)) add(undefined, address.value);
  }
  for (const route of reading.of.route) elsewhere.push(route.value.destination.value);
  for (const server of reading.of.dns.flatMap((dns) => dns.value)) add(undefined, alone(server.value));
  for (const { value } of reading.of['publish-ip']) add(undefined, alone(value.value));
  // A default route leads everywhere and so takes nothing.
  return {
    members,
    elsewhere() {
      const near = new Set(interfaces.flatMap(({ segment }) => segments.get(segment?.value ?? '') ?? []));
      const onSegments = [...near].flatMap(({ prefixes }) => prefixes.map(({ value }) => value));
      return [...elsewhere, ...onSegments].filter((prefix) => prefix.length > 0);
    },
  };
}
