import { namespaceOwners } from '../topology/namespace-owners.ts';
import type { Bridge, Container, Host } from '../topology/model.ts';
import { firewallPlacesOf, type FirewallPlace } from './firewall-places.ts';
import { firstByName } from './first-by-name.ts';
import { macAddressesOf, type MacAddress } from './mac-addresses.ts';
import { namespacesOf, type Namespace } from './namespace.ts';
import { settableMtusOf, type SettableMtu } from './settable-mtus.ts';

/** A host with what several of its rules ask for, worked out once. */
export interface HostView {
  readonly host: Host;
  /** By name; the first one where a name is used twice. */
  readonly bridges: ReadonlyMap<string, Bridge>;
  /** By name; the first one where a name is used twice. */
  readonly containers: ReadonlyMap<string, Container>;
  /** The container whose namespace a container lives in, itself in most cases; undefined where there is none. */
  readonly ownerOf: (container: Container) => Container | undefined;
  /** The host's own first, then those of its containers in source order. */
  readonly namespaces: readonly Namespace[];
  readonly macAddresses: readonly MacAddress[];
  readonly settableMtus: readonly SettableMtu[];
  readonly firewallPlaces: readonly FirewallPlace[];
}

/** Indexes a host. */
export function hostView(host: Host): HostView {
  const containers = firstByName(host.containers);
  const bridges = firstByName(host.bridges);
  const namespaces = namespacesOf(host);
  // Few rules ask, and of few containers.
  let owners: ReadonlyMap<Container, Container> | undefined;
  return {
    host,
    bridges,
    containers,
    ownerOf: (container) => (owners ??= namespaceOwners(containers)).get(container),
    namespaces,
    macAddresses: macAddressesOf(host),
    settableMtus: settableMtusOf(namespaces, bridges),
    firewallPlaces: firewallPlacesOf(host),
  };
}
