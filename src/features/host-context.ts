import { networkOf, type Family, type IpAddress, type Prefix } from '../base/ip.ts';
import type { BridgeTool } from '../resources/bridge.ts';
import { linkOf, type Link } from '../resources/link.ts';
import type { Bridge, Container, ContainerInterface, Host, Topology } from '../topology/model.ts';
import { namespaceOwners } from '../topology/namespace-owners.ts';
import { hostEndNames } from './host-end-names.ts';

/** A container's interface on a bridge. */
export interface Member {
  readonly container: Container;
  readonly interface: ContainerInterface;
  /** The two ends of its pair: in the container, and on the bridge. */
  readonly inner: Link;
  readonly outer: Link;
}

/** What features ask about a host again and again, worked out once. */
export interface HostContext {
  readonly topologyName: string;
  readonly topology: Topology;
  readonly bridgeTool: BridgeTool;
  readonly host: Host;
  /** By bridge name, in order of declaration. */
  readonly members: ReadonlyMap<string, readonly Member[]>;
  readonly bridges: ReadonlyMap<string, Bridge>;
  readonly containers: ReadonlyMap<string, Container>;
  /** The container whose namespace each lives in: itself, or the one that `net container:` leads to. */
  readonly owners: ReadonlyMap<Container, Container>;
}

/** Builds the context of one host of a topology without errors. */
export function hostContext(topology: Topology, host: Host, bridgeTool: BridgeTool): HostContext {
  const names = hostEndNames(host);
  const members = new Map<string, Member[]>(host.bridges.map((bridge) => [bridge.name.value, []]));
  for (const container of host.containers) {
    for (const one of container.interfaces) {
      if (one.bridge === undefined) continue;
      const inner = linkOf(container.name.value, one.name.value);
      const outer = linkOf(undefined, names(container.name.value, one.name.value));
      members.get(one.bridge.value)?.push({ container, interface: one, inner, outer });
    }
  }
  const containers = new Map(host.containers.map((container) => [container.name.value, container]));
  return {
    topologyName: topology.name,
    topology,
    bridgeTool,
    host,
    members,
    bridges: new Map(host.bridges.map((bridge) => [bridge.name.value, bridge])),
    containers,
    owners: namespaceOwners(containers),
  };
}

/** The bridge's own network in a family, if it has one: what containers' addresses there come from. */
export function networkOfBridge(bridge: Bridge, family: Family): Prefix | undefined {
  if (family === 6) return bridge.fixedCidrV6?.value;
  return bridge.bip === undefined ? undefined : networkOf(bridge.bip.value);
}

/** The first address of an interface in a family. */
export function addressOf(one: ContainerInterface, family: Family): IpAddress | undefined {
  for (const { value } of one.addresses) if (value.address.family === family) return value.address;
  return undefined;
}

/** The interface that `net bridge` made, if that is the container's mode. */
export function bridgeInterface(container: Container): ContainerInterface | undefined {
  return container.interfaces.find(({ implicit }) => implicit);
}

/** The container whose network namespace `container` lives in. */
export function namespaceOwner({ owners }: HostContext, container: Container): Container {
  return owners.get(container) ?? container;
}
