import {
  formatAddress,
  formatInterfaceAddress,
  formatPrefix,
  type InterfaceAddress,
  type IpAddress,
  type Prefix,
} from '../base/ip.ts';
import { positionAt } from '../base/line-index.ts';
import { relativeName } from '../base/relative-name.ts';
import type { Located, Origin } from '../base/span.ts';
import { automaticRoutesOf } from '../routing/routing.ts';
import type {
  Bridge,
  Container,
  ContainerInterface,
  Firewall,
  FirewallAddresses,
  Host,
  HostInterface,
  Masquerade,
  NetMode,
  PointToPoint,
  PortRange,
  Publish,
  Route,
  Runtime,
  Segment,
  Topology,
} from '../topology/model.ts';

/** The version of the format; a change that a reader of the old one could trip over makes it the next number. */
export const modelVersion = 1;

type OriginText = (origin: Origin) => string;

/**
 * The resolved model of a topology and some of its hosts as JSON for other tools, in pieces, so that many hosts are not in
 * memory twice. docs/model.md describes it and docs/model.schema.json is its schema. Every property is always there, null
 * where there is nothing to say; addresses are texts, places `FILE:LINE:COLUMN`, with file names relative to the folder of
 * `rootFile`. Equal input gives equal text.
 */
export function* modelJson(topology: Topology, hosts: readonly Host[], rootFile: string): Generator<string> {
  const place: OriginText = ({ file, start }) => {
    const { line, column } = positionAt(file, start);
    return `${relativeName(rootFile, file.name)}:${line}:${column}`;
  };
  const head = {
    format: 'netc-model',
    version: modelVersion,
    topology: topology.name,
    routesAuto: topology.routesAuto !== undefined,
    segments: topology.segments.map((segment) => segmentObject(segment, place)),
  };
  const text = JSON.stringify(head, undefined, 2);
  yield `${text.slice(0, text.lastIndexOf('\n'))},\n  "hosts": [`;
  for (const [index, host] of hosts.entries()) {
    const object = JSON.stringify(hostObject(topology, host, place), undefined, 2);
    yield `${index === 0 ? '' : ','}\n    ${object.replaceAll('\n', '\n    ')}`;
  }
  yield hosts.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

function segmentObject({ name, prefixes, origin }: Segment, place: OriginText): object {
  return { name: name.value, prefixes: prefixes.map(prefixText), origin: place(origin) };
}

function hostObject(topology: Topology, host: Host, place: OriginText): object {
  return {
    kind: host.kind,
    name: valueOf(host.name),
    ipForward: host.ipForward.value,
    iptables: host.iptables.value,
    publishIp: host.publishIp === undefined ? null : formatAddress(host.publishIp.value),
    dns: host.dns.map(addressText),
    dnsSearch: host.dnsSearch.map(({ value }) => value),
    interfaces: host.interfaces.map((one) => hostInterfaceObject(one, place)),
    bridges: host.bridges.map((one) => bridgeObject(one, place)),
    containers: host.containers.map((one) => containerObject(one, place)),
    pointToPoint: host.pointToPoint.map((one) => pointToPointObject(one, place)),
    routes: host.routes.map((one) => routeObject(one, place)),
    automaticRoutes: automaticRoutesOf(topology, host).flatMap(({ node: { container }, routes }) =>
      routes.map(({ destination, via, device, next, over }) => ({
        container: valueOf(container?.name),
        destination: formatPrefix(destination),
        via: formatAddress(via),
        device,
        next,
        over,
      })),
    ),
    masquerades: host.masquerades.map((one) => masqueradeObject(one, place)),
    firewalls: host.firewalls.map((one) => firewallObject(one, place)),
    origin: place(host.origin),
  };
}

function hostInterfaceObject(one: HostInterface, place: OriginText): object {
  return {
    name: one.name.value,
    addresses: one.addresses.map(interfaceAddressText),
    bridge: valueOf(one.bridge),
    segment: valueOf(one.segment),
    macAddress: valueOf(one.macAddress),
    mtu: valueOf(one.mtu),
    up: valueOf(one.up),
    acceptRa: valueOf(one.acceptRa),
    proxyNdp: one.proxyNdp?.value ?? false,
    routes: one.routes.map((route) => routeObject(route, place)),
    origin: place(one.origin),
  };
}

function bridgeObject(bridge: Bridge, place: OriginText): object {
  return {
    name: bridge.name.value,
    existing: bridge.existing,
    bip: bridge.bip === undefined ? null : interfaceAddressText(bridge.bip),
    bipPicked: bridge.bipPicked,
    fixedCidr: bridge.fixedCidr === undefined ? null : prefixText(bridge.fixedCidr),
    fixedCidrV6: bridge.fixedCidrV6 === undefined ? null : prefixText(bridge.fixedCidrV6),
    addressing: bridge.addressing.value,
    gateways: [bridge.gateway4, bridge.gateway6].filter((gateway) => gateway !== undefined).map(formatAddress),
    mtu: bridge.mtu.value,
    macAddress: bridge.macAddress.value,
    stp: bridge.stp.value,
    icc: bridge.icc.value,
    masquerade: bridge.masquerade.value,
    allowFrom: bridge.allowFrom.map(({ prefixes, inInterface, origin }) => ({
      prefixes: prefixes.map(prefixText),
      in: valueOf(inInterface),
      origin: place(origin),
    })),
    ports: bridge.ports.map(({ value }) => value),
    origin: place(bridge.origin),
  };
}

function containerObject(container: Container, place: OriginText): object {
  return {
    name: container.name.value,
    net: container.mode === undefined ? null : modeText(container.mode.value),
    runtime: runtimeText(container.runtime.value),
    hostname: valueOf(container.hostname),
    dns: container.dns.map(addressText),
    dnsSearch: container.dnsSearch.map(({ value }) => value),
    extraHosts: container.extraHosts.map(({ name, address }) => ({ name: name.value, address: addressText(address) })),
    expose: container.expose.map(({ ports, protocol }) => ({ ports: portsObject(ports), protocol })),
    publish: container.publish.map((one) => publishObject(one, place)),
    links: container.links.map(({ container: { value }, alias, origin }) => ({
      container: value,
      alias: alias.value,
      origin: place(origin),
    })),
    ipForward: container.ipForward.value,
    interfaces: container.interfaces.map((one) => containerInterfaceObject(one, place)),
    routes: container.routes.map((one) => routeObject(one, place)),
    masquerades: container.masquerades.map((one) => masqueradeObject(one, place)),
    firewalls: container.firewalls.map((one) => firewallObject(one, place)),
    origin: place(container.origin),
  };
}

function containerInterfaceObject(one: ContainerInterface, place: OriginText): object {
  return {
    name: one.name.value,
    bridge: valueOf(one.bridge),
    addresses: one.addresses.map(interfaceAddressText),
    gateways: [one.gateway4, one.gateway6].filter((gateway) => gateway !== undefined).map(formatAddress),
    macAddress: valueOf(one.macAddress),
    mtu: one.mtu.value,
    up: one.up.value,
    acceptRa: one.acceptRa.value,
    routes: one.routes.map((route) => routeObject(route, place)),
    origin: place(one.origin),
  };
}

function publishObject(
  { hostAddress, hostPorts, picked, containerPorts, protocol, origin }: Publish,
  place: OriginText,
): object {
  return {
    hostAddress: hostAddress === undefined ? null : formatAddress(hostAddress),
    hostPorts: portsObject(hostPorts),
    picked,
    containerPorts: portsObject(containerPorts),
    protocol,
    origin: place(origin),
  };
}

function pointToPointObject({ ends, mtu, origin }: PointToPoint, place: OriginText): object {
  return {
    ends: ends.map((end) => ({
      container: valueOf(end.container),
      interface: end.interface.value,
      addresses: end.addresses.map(({ address }) => interfaceAddressText(address)),
    })),
    mtu: mtu.value,
    origin: place(origin),
  };
}

function routeObject({ destination, via, device, metric, origin }: Route, place: OriginText): object {
  return {
    destination: prefixText(destination),
    via: via === undefined ? null : addressText(via),
    device: valueOf(device),
    metric: valueOf(metric),
    origin: place(origin),
  };
}

function masqueradeObject({ from, outInterface, origin }: Masquerade, place: OriginText): object {
  return { from: from === undefined ? null : prefixText(from), out: outInterface.value, origin: place(origin) };
}

function firewallObject({ chain, default: otherwise, rules, origin }: Firewall, place: OriginText): object {
  return {
    chain,
    default: valueOf(otherwise),
    rules: rules.map((rule) => ({
      verdict: rule.verdict,
      in: valueOf(rule.inInterface),
      out: valueOf(rule.outInterface),
      from: firewallAddressesObject(rule.from),
      to: firewallAddressesObject(rule.to),
      protocol: valueOf(rule.protocol),
      destinationPorts: rule.destinationPorts.map(({ value }) => portsObject(value)),
      sourcePorts: rule.sourcePorts.map(({ value }) => portsObject(value)),
      origin: place(rule.origin),
    })),
    origin: place(origin),
  };
}

function firewallAddressesObject(addresses: FirewallAddresses | undefined): object | null {
  if (addresses === undefined) return null;
  return { negated: addresses.negated, prefixes: addresses.prefixes.map(formatPrefix) };
}

/** As `net` is written. */
function modeText(mode: NetMode): string {
  if (mode.kind === 'bridge') return `bridge:${mode.bridge}`;
  return mode.kind === 'container' ? `container:${mode.container}` : mode.kind;
}

/** As `runtime` is written. */
function runtimeText(runtime: Runtime): string {
  if (runtime.kind === 'netns') return runtime.kind;
  return runtime.kind === 'pid' ? `pid:${runtime.pid}` : `${runtime.kind}:${runtime.container}`;
}

function portsObject({ first, last }: PortRange): object {
  return { first, last };
}

function valueOf<T>(located: Located<T> | undefined): T | null {
  return located?.value ?? null;
}

function addressText({ value }: Located<IpAddress>): string {
  return formatAddress(value);
}

function interfaceAddressText({ value }: Located<InterfaceAddress>): string {
  return formatInterfaceAddress(value);
}

function prefixText({ value }: Located<Prefix>): string {
  return formatPrefix(value);
}
