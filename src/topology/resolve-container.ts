import type { Family, InterfaceAddress, IpAddress } from '../base/ip.ts';
import { macFromIpv4 } from '../base/mac.ts';
import { flatMapped, mapped, present } from '../base/mapped.ts';
import type { Located } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import { acceptRa } from './accept-ra.ts';
import { deriveMac, type MacScope } from './derive-mac.ts';
import type { Bridge, Container, ContainerInterface, Firewall, Link, NetMode, Publish, Route } from './model.ts';
import type { StatedContainer, StatedContainerInterface } from './readings.ts';
import type { ContainerAddresses } from './resolve-addresses.ts';
import { listNames, resolveName, type DeclaredNames } from './resolve-names.ts';
import { resolveRoute } from './resolve-route.ts';
import { resolveSearch } from './resolve-search.ts';
import type { Report } from './schema/argument-shape.ts';
import { mention } from './schema/mention.ts';

/** What the parts of a container refer to, the same for all containers of a host. */
export interface ContainerSurroundings {
  readonly scope: MacScope;
  readonly bridges: DeclaredNames;
  readonly containers: DeclaredNames;
  readonly bridgesByName: ReadonlyMap<string, Bridge>;
}

/** What has been settled for the container over the whole host. */
export interface ContainerAllocation {
  readonly mode: Located<NetMode> | undefined;
  /** Undefined when the container has no interface on a bridge of its mode. */
  readonly addresses: ContainerAddresses | undefined;
  readonly publish: readonly Publish[];
}

/** A container. Errors: NC0150, NC0151 (unknown names), NC0154 (interface on no bridge), NC0156 (`.` beside domains). */
export function resolveContainer(
  stated: StatedContainer,
  { mode, addresses, publish }: ContainerAllocation,
  surroundings: ContainerSurroundings,
  report: Report,
): Container {
  const { value: name, origin } = stated;
  const { of } = stated.body;
  const routes = mapped(of.route, (route) => resolveRoute(route));
  const written = mapped(of.interface, (block) => writtenInterface(block, name.value, surroundings, report));
  const ownDefaults = replacedDefaults(routes, written);
  const implicit = implicitInterface(stated, mode, addresses, ownDefaults, surroundings);
  const publishAll = of['publish-all'][0];
  return {
    name,
    origin,
    mode,
    runtime: of.runtime[0]?.value ?? { value: { kind: 'netns' }, origin },
    hostname: of.hostname[0]?.value,
    dns: flatMapped(of.dns, (dns) => dns.value),
    dnsSearch: resolveSearch(
      flatMapped(of['dns-search'], (search) => search.value),
      report,
    ),
    extraHosts: mapped(of['extra-host'], ({ value, origin }) => ({ name: value[0], address: value[1], origin })),
    expose: flatMapped(of.expose, ({ value }) => value.map((port) => ({ ...port.value, origin: port.origin }))),
    publish,
    publishAll: publishAll === undefined ? undefined : { value: true, origin: publishAll.origin },
    links: links(stated, surroundings.containers, report),
    ipForward: of['ip-forward'][0]?.value ?? { value: false, origin },
    ip: of.ip[0]?.value,
    ip6: of.ip6[0]?.value,
    macAddress: of['mac-address'][0]?.value,
    interfaces: implicit === undefined ? written : [implicit, ...written],
    routes,
    masquerades: mapped(of.masquerade, ({ value, origin }) => ({ ...value, origin })),
    // Names in them may be of other hosts: resolve-firewalls.ts fills them in when all are known.
    firewalls: noFirewalls,
  };
}

function links(stated: StatedContainer, containers: DeclaredNames, report: Report): readonly Link[] {
  if (stated.body.of.link.length === 0) return noLinks;
  const resolved: Link[] = [];
  for (const { value, origin } of stated.body.of.link) {
    const container = resolveName(value.value.container, value.origin, containers, report);
    if (container !== undefined)
      resolved.push({ container, alias: { value: value.value.alias, origin: value.origin }, origin });
  }
  return resolved;
}

// Shared by the many containers that state none.
const noLinks: readonly Link[] = [];
const noRoutes: readonly Route[] = [];
const noFirewalls: readonly Firewall[] = [];
const noFamilies: ReadonlySet<Family> = new Set();

/** The families whose default route the container states itself, without a metric: it stands in place of the bridge's. */
function replacedDefaults(own: readonly Route[], interfaces: readonly ContainerInterface[]): ReadonlySet<Family> {
  if (own.length === 0 && interfaces.length === 0) return noFamilies;
  const routes = [...own, ...interfaces.flatMap((one) => one.routes)];
  return new Set(
    routes.flatMap(({ destination: { value: destination }, metric }) =>
      destination.length === 0 && metric === undefined ? [destination.address.family] : [],
    ),
  );
}

/** `eth0` of `net bridge`. */
function implicitInterface(
  { origin }: StatedContainer,
  mode: Located<NetMode> | undefined,
  addresses: ContainerAddresses | undefined,
  ownDefaults: ReadonlySet<Family>,
  { bridgesByName }: ContainerSurroundings,
): ContainerInterface | undefined {
  if (mode?.value.kind !== 'bridge' || addresses === undefined) return undefined;
  const bridge = bridgesByName.get(mode.value.bridge);
  if (bridge === undefined) return undefined;
  const { ipv4, ipv6, mac } = addresses;
  const { bip, fixedCidrV6 } = bridge;
  // An address of a family that the bridge has no network of has no length; a rule says so.
  const located = (
    address: Located<IpAddress> | undefined,
    network: Located<{ readonly length: number }> | undefined,
  ): Located<InterfaceAddress> | undefined =>
    address && network && { value: { address: address.value, length: network.value.length }, origin: address.origin };
  return {
    name: { value: 'eth0', origin },
    origin,
    implicit: true,
    bridge: { value: mode.value.bridge, origin: mode.origin },
    addresses: present([located(ipv4, bip), located(ipv6, fixedCidrV6)]),
    macAddress: mac,
    mtu: { value: bridge.mtu.value, origin },
    up: { value: true, origin },
    acceptRa: { value: 0, origin },
    gateway4: bip === undefined || ownDefaults.has(4) ? undefined : bridge.gateway4,
    gateway6: ownDefaults.has(6) ? undefined : bridge.gateway6,
    routes: noRoutes,
  };
}

/** An `interface` block. */
function writtenInterface(
  { value: name, origin, body }: StatedContainerInterface,
  container: string,
  { scope, bridges, bridgesByName }: ContainerSurroundings,
  report: Report,
): ContainerInterface {
  const { of } = body;
  const on = of.on[0]?.value;
  const bridge = on === undefined ? undefined : resolveName(on.value, on.origin, bridges, report);
  if (mention(body, 'on') === undefined) {
    const [example] = bridges.names;
    const help =
      example === undefined
        ? 'declare a bridge, as in `bridge br0 { }`, and write `on br0` in the block'
        : `write \`on ${example}\` in its block${bridges.names.size > 1 ? `, or another of ${listNames(bridges.names)}` : ''}`;
    report(
      error('NC0154', origin, `interface \`${name.value}\` of container \`${container}\` stands on no bridge`, help),
    );
  }
  const ipv4 = of.address.find((address) => address.value.value.address.family === 4)?.value;
  const derivedMac = ipv4 === undefined ? deriveMac(scope, container, name.value) : macFromIpv4(ipv4.value.address);
  return {
    name,
    origin,
    implicit: false,
    bridge,
    addresses: of.address.map((address) => address.value),
    macAddress: of['mac-address'][0]?.value ?? { value: derivedMac, origin },
    mtu: of.mtu[0]?.value ?? { value: bridgesByName.get(bridge?.value ?? '')?.mtu.value ?? 1500, origin },
    up: of.up[0]?.value ?? { value: true, origin },
    acceptRa: acceptRa(of['accept-ra'][0]?.value) ?? { value: 0, origin },
    gateway4: undefined,
    gateway6: undefined,
    routes: of.route.map((route) => resolveRoute(route, name)),
  };
}
