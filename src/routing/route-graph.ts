import type { Family, InterfaceAddress, IpAddress, Prefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import type { Container, Host, Route } from '../topology/model.ts';

/**
 * Who can send to whom in one family: namespaces that forward or have networks, joined by links. A host and a router
 * take part, and a container with `ip-forward on`; other containers have a gateway or routes that were written.
 */
export interface RouteGraph {
  readonly family: Family;
  readonly nodes: readonly RouteNode[];
  /** How many nodes have an address in the family. */
  readonly members: number;
  readonly nodesOf: ReadonlyMap<Host, readonly RouteNode[]>;
  /** By address, then the wider first. */
  readonly destinations: readonly Destination[];
  /** Routers, and containers that are, whose own default route leads out of the topology. */
  readonly gateways: readonly RouteNode[];
}

export interface RouteNode {
  readonly index: number;
  readonly host: Host;
  /** Undefined: the host's own namespace. */
  readonly container: Container | undefined;
  /** For a reader of the script: `berlin`, `gw`. */
  readonly name: string;
  readonly origin: Origin;
  readonly forwards: boolean;
  /** What goes beyond a link on which there is a router goes through that router, as hosts have it. */
  readonly defers: boolean;
  readonly ports: readonly Port[];
  /** Networks to which the kernel has a route by itself. */
  readonly connected: readonly Prefix[];
  /** Those written for it, and the gateways of a container. */
  readonly routes: readonly Pick<Route, 'destination' | 'via' | 'device' | 'metric'>[];
  /** It may get a default route from a router advertisement. */
  readonly advertised: boolean;
}

/** Where a node stands on a link. */
export interface Port {
  readonly node: RouteNode;
  /** The interface's name in its namespace. */
  readonly name: string;
  readonly origin: Origin;
  readonly link: Link;
  /** Link-local ones included. */
  readonly addresses: readonly InterfaceAddress[];
  /** To which there is a route straight onto the link, link-local ones apart. */
  readonly networks: readonly Prefix[];
  /** Who can be written as a next hop behind this port; those with an address in a common prefix first. */
  readonly neighbourhoods: readonly Neighbourhood[];
}

/** A segment, a bridge, or a pair between two containers. */
export interface Link {
  readonly name: string;
  readonly segment: boolean;
  readonly ports: readonly Port[];
}

/** Those on a link with an address in one prefix, in order of declaration. */
export interface Neighbourhood {
  /** The prefix; undefined for those with a link-local address. */
  readonly network: Prefix | undefined;
  /** Each with the first of its addresses there. */
  readonly all: readonly Neighbour[];
  readonly routers: readonly Neighbour[];
  /** All of them by each of their addresses. */
  readonly byAddress: ReadonlyMap<bigint, Port>;
  /** Whether there is a router on the link at all. */
  readonly ruled: boolean;
}

export interface Neighbour {
  readonly port: Port;
  /** The next hop as it is written. */
  readonly address: IpAddress;
}

/** A network of the topology that others want to reach. */
export interface Destination {
  readonly prefix: Prefix;
  /** The index of the smallest other one around it. */
  readonly parent: number | undefined;
  readonly origin: Origin;
  /** Those that have it on one of their own links. */
  readonly owners: readonly RouteNode[];
  /** It is one address, which needs nobody to forward. */
  readonly single: boolean;
  /** Somebody who has it passes packets on into it, or is all of it. */
  readonly open: boolean;
  readonly onSegment: boolean;
  /** Hidden behind masquerading: nobody need reach it. */
  readonly hidden: boolean;
}
