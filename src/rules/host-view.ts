import type { Bridge, Container, Host } from '../topology/model.ts';
import { firstByName } from './first-by-name.ts';
import { namespaceOwners } from '../topology/namespace-owners.ts';
import { namespacesOf, type Namespace } from './namespace.ts';

/** A host with the indexes that its rules share, so that each rule stays linear. */
export interface HostView {
  readonly host: Host;
  /** By name; the first one where a name is used twice. */
  readonly bridges: ReadonlyMap<string, Bridge>;
  /** By name; the first one where a name is used twice. */
  readonly containers: ReadonlyMap<string, Container>;
  /** The container whose namespace a container lives in, itself in most cases. */
  readonly owners: ReadonlyMap<Container, Container>;
  /** The host's own first, then those of its containers in source order. */
  readonly namespaces: readonly Namespace[];
}

/** Indexes a host. */
export function hostView(host: Host): HostView {
  const containers = firstByName(host.containers);
  return {
    host,
    bridges: firstByName(host.bridges),
    containers,
    owners: namespaceOwners(containers),
    namespaces: namespacesOf(host),
  };
}
