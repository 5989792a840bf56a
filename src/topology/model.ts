import type { InterfaceAddress, IpAddress, Prefix } from '../base/ip.ts';
import type { Located, Origin } from '../base/span.ts';

/**
 * What a topology file says, with every name resolved, every default filled in and every address and port that netc
 * picks picked. A part that the user got wrong is left out (undefined, or not in the list), and the stage that left it
 * out has reported it: rules look at what is there and never report the same mistake again.
 */
export interface Topology {
  readonly name: string;
  /** One, without a name, for a file that has no `host` or `router` block; else in source order. */
  readonly hosts: readonly Host[];
  readonly segments: readonly Segment[];
  /** Where `routes auto` stands, undefined without it. */
  readonly routesAuto: Origin | undefined;
}

/** A layer-2 network that interfaces of several hosts stand on. */
export interface Segment {
  readonly name: Located<string>;
  readonly origin: Origin;
  /** Of either family; none where the segment has no network of its own. */
  readonly prefixes: readonly Located<Prefix>[];
  /** A prefix is missing above because it could not be read. */
  readonly leftOut: boolean;
}

export interface Host {
  /** A router forwards, always, and has neither bridges nor containers. */
  readonly kind: 'host' | 'router';
  readonly name: Located<string> | undefined;
  readonly origin: Origin;
  readonly ipForward: Located<boolean>;
  readonly iptables: Located<boolean>;
  readonly publishIp: Located<IpAddress> | undefined;
  readonly dns: readonly Located<IpAddress>[];
  /** An only element `.` stands for: none. */
  readonly dnsSearch: readonly Located<string>[];
  readonly interfaces: readonly HostInterface[];
  readonly bridges: readonly Bridge[];
  readonly containers: readonly Container[];
  readonly pointToPoint: readonly PointToPoint[];
  readonly routes: readonly Route[];
  readonly masquerades: readonly Masquerade[];
  readonly firewalls: readonly Firewall[];
}

/** An interface that the host already has. */
export interface HostInterface {
  readonly name: Located<string>;
  readonly origin: Origin;
  readonly addresses: readonly Located<InterfaceAddress>[];
  /** `on BRIDGE` */
  readonly bridge: Located<string> | undefined;
  /** `on SEGMENT` */
  readonly segment: Located<string> | undefined;
  readonly macAddress: Located<string> | undefined;
  readonly mtu: Located<number> | undefined;
  readonly up: Located<boolean> | undefined;
  readonly acceptRa: Located<0 | 1 | 2> | undefined;
  /** Whether it answers neighbour solicitations for the containers inside its own prefix. */
  readonly proxyNdp: Located<boolean> | undefined;
  readonly routes: readonly Route[];
}

export interface Bridge {
  readonly name: Located<string>;
  readonly origin: Origin;
  /** The bridge's IPv4 address and prefix; picked when left out with no IPv6 either (`bipPicked`). None: undefined. */
  readonly bip: Located<InterfaceAddress> | undefined;
  readonly bipPicked: boolean;
  readonly fixedCidr: Located<Prefix> | undefined;
  readonly fixedCidrV6: Located<Prefix> | undefined;
  readonly addressing: Located<'mac' | 'sequential'>;
  /** As written; `gateway4` and `gateway6` hold what containers use. */
  readonly defaultGateway: Located<IpAddress> | undefined;
  readonly defaultGatewayV6: Located<IpAddress> | undefined;
  readonly gateway4: IpAddress | undefined;
  readonly gateway6: IpAddress | undefined;
  readonly mtu: Located<number>;
  /** As written, else derived from the IPv4 address (02:42 and its four bytes), else from the names of the topology, host and bridge. */
  readonly macAddress: Located<string>;
  readonly stp: Located<boolean>;
  readonly icc: Located<boolean>;
  readonly masquerade: Located<boolean>;
  readonly allowFrom: readonly AllowFrom[];
  /** Interfaces of the host that it enslaves: its own `port` statements and the interfaces `on` it. */
  readonly ports: readonly Located<string>[];
  /** Networks that are missing above only because what was written could not be read, or none was left to pick. */
  readonly leftOut: ReadonlySet<'bip' | 'fixed-cidr-v6'>;
  /** The bridge is there before `up` and stays after `down`. */
  readonly existing: boolean;
}

/** One `allow-from PREFIX… [in IFACE]`. */
export interface AllowFrom {
  readonly prefixes: readonly Located<Prefix>[];
  readonly inInterface: Located<string> | undefined;
  readonly origin: Origin;
}

export type NetMode =
  | { readonly kind: 'bridge'; readonly bridge: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'host' }
  | { readonly kind: 'container'; readonly container: string };

/** A container engine that is asked for the process of a container when the script runs. */
export type Engine = 'docker' | 'podman';

export type Runtime =
  | { readonly kind: 'netns' }
  | { readonly kind: 'pid'; readonly pid: number }
  | { readonly kind: Engine; readonly container: string };

export type Protocol = 'tcp' | 'udp' | 'sctp';

/** `first`…`last` inclusive; equal for a single port. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

export interface Expose {
  readonly ports: PortRange;
  readonly protocol: Protocol;
  readonly origin: Origin;
}

/** One resolved publication; host and container ranges are equally long, or the host's was narrowed to its first free port. */
export interface Publish {
  /** Undefined: every address of the host, of both families. */
  readonly hostAddress: IpAddress | undefined;
  readonly hostPorts: PortRange;
  /** True when netc picked the host port. */
  readonly picked: boolean;
  readonly containerPorts: PortRange;
  readonly protocol: Protocol;
  readonly origin: Origin;
}

export interface Link {
  readonly container: Located<string>;
  readonly alias: Located<string>;
  readonly origin: Origin;
}

export interface ExtraHost {
  readonly name: Located<string>;
  readonly address: Located<IpAddress>;
  readonly origin: Origin;
}

export interface Container {
  readonly name: Located<string>;
  readonly origin: Origin;
  /** Undefined when what the user wrote names nothing. */
  readonly mode: Located<NetMode> | undefined;
  readonly runtime: Located<Runtime>;
  /** `-h`: as written; undefined when left out. Its first label is the host's name, the rest its domain. */
  readonly hostname: Located<string> | undefined;
  /** As written in the container; `effectiveDns` on the way out falls back on the host's. */
  readonly dns: readonly Located<IpAddress>[];
  readonly dnsSearch: readonly Located<string>[];
  readonly extraHosts: readonly ExtraHost[];
  readonly expose: readonly Expose[];
  /** `publish` and, for what has no binding yet, `publish-all`, in source order. */
  readonly publish: readonly Publish[];
  readonly publishAll: Located<boolean> | undefined;
  readonly links: readonly Link[];
  readonly ipForward: Located<boolean>;
  /** Statements as written, before any defaults: what rules about modes speak of. */
  readonly ip: Located<IpAddress> | undefined;
  readonly ip6: Located<IpAddress> | undefined;
  readonly macAddress: Located<string> | undefined;
  /** `eth0` of `net bridge` first, then the `interface` blocks in source order. */
  readonly interfaces: readonly ContainerInterface[];
  readonly routes: readonly Route[];
  readonly masquerades: readonly Masquerade[];
  readonly firewalls: readonly Firewall[];
}

/** One end of a veth pair whose other end stands on a bridge of the host. */
export interface ContainerInterface {
  readonly name: Located<string>;
  readonly origin: Origin;
  /** Made by `net bridge`, not by an `interface` block. */
  readonly implicit: boolean;
  readonly bridge: Located<string> | undefined;
  /** In source order; for the implicit one the IPv4 and then the IPv6 address given or picked. */
  readonly addresses: readonly Located<InterfaceAddress>[];
  readonly macAddress: Located<string> | undefined;
  readonly mtu: Located<number>;
  readonly up: Located<boolean>;
  readonly acceptRa: Located<0 | 1 | 2>;
  /** Default gateways, of the implicit interface only. */
  readonly gateway4: IpAddress | undefined;
  readonly gateway6: IpAddress | undefined;
  readonly routes: readonly Route[];
}

/** `ptp END -- END` */
export interface PointToPoint {
  readonly origin: Origin;
  readonly ends: readonly [PointToPointEnd, PointToPointEnd];
  readonly mtu: Located<number>;
}

export interface PointToPointEnd {
  /** Undefined for an end in the host itself. */
  readonly container: Located<string> | undefined;
  readonly interface: Located<string>;
  readonly addresses: readonly PointToPointAddress[];
  readonly origin: Origin;
}

export interface PointToPointAddress {
  readonly address: Located<InterfaceAddress>;
  /** Written without a length: the full one is used and the other end gets a route to it. */
  readonly host: boolean;
}

export interface Route {
  readonly origin: Origin;
  /** A default route is the prefix of length 0 of its family. */
  readonly destination: Located<Prefix>;
  readonly via: Located<IpAddress> | undefined;
  readonly device: Located<string> | undefined;
  readonly metric: Located<number> | undefined;
}

/** `masquerade [from PREFIX] out IFACE`: what is forwarded out of the interface takes its address. */
export interface Masquerade {
  readonly origin: Origin;
  /** Its family is that of the statement; undefined: all sources, IPv4. */
  readonly from: Located<Prefix> | undefined;
  readonly outInterface: Located<string>;
}

/** What a firewall judges: what is meant for the namespace itself, what it forwards, and what it sends. */
export type FirewallChain = 'input' | 'forward' | 'output';

/** One `firewall [input|forward|output] { … }`; several of one chain add up in source order. */
export interface Firewall {
  readonly origin: Origin;
  readonly chain: FirewallChain;
  /** As written: what happens to packets that no rule takes. */
  readonly default: Located<'allow' | 'deny'> | undefined;
  /** In source order. */
  readonly rules: readonly FirewallStatement[];
}

/** One `allow`, `deny` or `reject`. What is left out matches everything; what is there must all match. */
export interface FirewallStatement {
  readonly origin: Origin;
  readonly verdict: 'allow' | 'deny' | 'reject';
  readonly inInterface: Located<string> | undefined;
  readonly outInterface: Located<string> | undefined;
  readonly from: FirewallAddresses | undefined;
  readonly to: FirewallAddresses | undefined;
  readonly protocol: Located<FirewallProtocol> | undefined;
  /** Any of them; empty: all. */
  readonly destinationPorts: readonly Located<PortRange>[];
  readonly sourcePorts: readonly Located<PortRange>[];
}

/** `icmp` is ICMPv6 where the rule applies to IPv6. */
export type FirewallProtocol = Protocol | 'icmp';

/** `[!]PREFIX`, or the addresses that `[!]NAME` has. They restrict the rule to the families that they are of. */
export interface FirewallAddresses {
  readonly origin: Origin;
  readonly negated: boolean;
  /** Any of them, or, negated, none of them; one at least. */
  readonly prefixes: readonly Prefix[];
}
