import { groupBy } from '../base/group-by.ts';
import { flatMapped, mapped } from '../base/mapped.ts';
import type { Located, Origin } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import type { Statement } from '../syntax/ast.ts';
import { macScope } from './derive-mac.ts';
import type { Bridge, Host, NetMode, Segment } from './model.ts';
import type { HostReading } from './readings.ts';
import { resolveAddresses, type ContainerAddresses } from './resolve-addresses.ts';
import { resolveBridges } from './resolve-bridges.ts';
import { resolveContainer } from './resolve-container.ts';
import { resolveHostInterface } from './resolve-host-interface.ts';
import { resolveMode } from './resolve-mode.ts';
import { declaredNames, type DeclaredNames } from './resolve-names.ts';
import { resolvePointToPoint } from './resolve-point-to-point.ts';
import { resolvePublish } from './resolve-publish.ts';
import { resolveRoute } from './resolve-route.ts';
import { resolveSearch } from './resolve-search.ts';
import type { Report } from './schema/argument-shape.ts';
import { writtenNetworks } from './written-networks.ts';

/** A host as read: its block, or the top level of a file that describes one host only. */
export interface StatedHost {
  readonly kind: Host['kind'];
  readonly name: Located<string> | undefined;
  readonly origin: Origin;
  readonly statements: readonly Statement[];
  /** What its statements say; reports what is wrong with them. */
  readonly read: () => HostReading;
}

/** What its statements may refer to beyond it. */
export interface TopologySurroundings {
  readonly topology: string;
  /** By name; the first one where a name is used twice. */
  readonly segments: ReadonlyMap<string, Segment>;
  readonly segmentNames: DeclaredNames;
}

/**
 * One host: names resolved, defaults filled in, networks, addresses and ports picked, all without a look at other hosts.
 * Errors: NC0150 to NC0163, NC0165 (a name that is a bridge and a segment).
 */
export function resolveHost(
  stated: StatedHost,
  reading: HostReading,
  surroundings: TopologySurroundings,
  report: Report,
): Host {
  const { kind, name, origin, statements } = stated;
  const { topology, segments, segmentNames } = surroundings;
  const scope = macScope(topology, stated);
  const { of } = reading;
  const bridgeNames = { ...declaredNames('bridge', statements, of.bridge), segments: segmentNames.names };
  const containerNames = declaredNames('container', statements, of.container);
  reportAmbiguous(reading, segments, report);
  const modes = mapped(of.container, (container) => resolveMode(container, bridgeNames, containerNames, report));
  const interfaces = mapped(of.interface, (stated) => resolveHostInterface(stated, bridgeNames, segmentNames, report));
  const { members, elsewhere } = writtenNetworks(reading, interfaces, modes, segments);
  const bridges = resolveBridges({ scope, reading, interfaces, members, elsewhere }, report);
  const bridgesByName = new Map<string, Bridge>();
  for (const bridge of bridges) {
    if (!bridgesByName.has(bridge.name.value)) bridgesByName.set(bridge.name.value, bridge);
  }

  const addresses: ContainerAddresses[] = [];
  const onBridge = groupBy(of.container.keys(), (index) => bridgeOf(modes[index]));
  for (const [name, indexes] of onBridge) {
    const bridge = name === undefined ? undefined : bridgesByName.get(name);
    if (name === undefined || bridge === undefined) continue;
    const containers = indexes.flatMap((index) => of.container[index] ?? []);
    const settled = resolveAddresses(scope, bridge, containers, members.get(name) ?? [], report);
    for (const [position, found] of settled.entries()) addresses[indexes[position] ?? 0] = found;
  }

  const publishIp = of['publish-ip'][0]?.value;
  const published = resolvePublish(of.container, publishIp, report);
  const inside = { scope, bridges: bridgeNames, containers: containerNames, bridgesByName };
  return {
    kind,
    name,
    origin,
    ipForward: of['ip-forward'][0]?.value ?? { value: true, origin },
    iptables: of.iptables[0]?.value ?? { value: true, origin },
    publishIp,
    dns: flatMapped(of.dns, (dns) => dns.value),
    dnsSearch: resolveSearch(
      flatMapped(of['dns-search'], (search) => search.value),
      report,
    ),
    interfaces,
    bridges,
    containers: mapped(of.container, (container, index) => {
      const allocation = { mode: modes[index], addresses: addresses[index], publish: published[index] ?? [] };
      return resolveContainer(container, allocation, inside, report);
    }),
    pointToPoint: resolvePointToPoint(reading, containerNames, report),
    routes: mapped(of.route, (route) => resolveRoute(route)),
    masquerades: mapped(of.masquerade, ({ value, origin }) => ({ ...value, origin })),
    // Names in them may be of other hosts: resolve-firewalls.ts fills them in when all are known.
    firewalls: [],
  };
}

/** The bridge that a container of the mode stands on. */
function bridgeOf(mode: Located<NetMode> | undefined): string | undefined {
  return mode?.value.kind === 'bridge' ? mode.value.bridge : undefined;
}

/** `on NAME` could mean either. */
function reportAmbiguous(reading: HostReading, segments: ReadonlyMap<string, Segment>, report: Report): void {
  for (const { value: name } of reading.of.bridge) {
    const segment = segments.get(name.value);
    if (segment === undefined) continue;
    const message = `\`${name.value}\` is the name of a bridge and of a segment`;
    const secondary = [{ origin: segment.name.origin, text: 'the segment' }];
    report(error('NC0165', name.origin, message, 'rename one of the two', { secondary }));
  }
}
