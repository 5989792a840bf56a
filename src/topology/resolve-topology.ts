import type { Origin } from '../base/span.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/error.ts';
import type { Statement } from '../syntax/ast.ts';
import type { Bridge, Host, Topology } from './model.ts';
import type { HostReading, StatedContainer } from './readings.ts';
import { resolveAddresses, type ContainerAddresses } from './resolve-addresses.ts';
import { resolveBridges } from './resolve-bridges.ts';
import { resolveContainer } from './resolve-container.ts';
import { resolveHostInterface } from './resolve-host-interface.ts';
import { resolveMode } from './resolve-mode.ts';
import { declaredNames } from './resolve-names.ts';
import { resolvePointToPoint } from './resolve-point-to-point.ts';
import { resolvePublish } from './resolve-publish.ts';
import { resolveRoute } from './resolve-route.ts';
import { resolveSearch } from './resolve-search.ts';
import type { Report } from './schema/argument-shape.ts';
import { hostSchema } from './schema/host-schema.ts';
import { parseName, reservedTopologyNames } from './schema/name-arguments.ts';
import { readBlock } from './schema/read-block.ts';
import { writtenNetworks } from './written-networks.ts';

/** What the statements do not say. */
export interface TopologyOptions {
  /** The topology's name where no `name` statement gives one: the file's base name, or `--name`. */
  readonly name: string;
}

/**
 * Builds the model from expanded statements: words are checked against the schemas, names resolved, defaults filled in,
 * networks, addresses and ports picked. Equal input gives an equal model. Errors: NC0100 to NC0199; what is wrong is left
 * out of the model, duplicates of names stay in it.
 */
export function resolveTopology(statements: readonly Statement[], options: TopologyOptions): Result<Topology> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const origin = fileOrigin(statements);
  const reading = readBlock(statements, hostSchema, report);
  const name = topologyName(reading, options, origin, report);
  return { value: { name, hosts: [resolveHost(name, statements, reading, origin, report)] }, diagnostics };
}

/** The start of the root file, for what the whole file says. */
function fileOrigin([first]: readonly Statement[]): Origin {
  const file = first?.origin.via[0]?.file ?? first?.origin.span.file ?? { name: '', text: '' };
  return { span: { file, start: 0, end: 0 }, via: [] };
}

function topologyName(reading: HostReading, options: TopologyOptions, origin: Origin, report: Report): string {
  const written = reading.of.name[0];
  if (written !== undefined) return written.value.value;
  if (!reading.mentioned.has('name') && !parseName(options.name, reservedTopologyNames).ok) {
    const message = `the topology has no name: \`${options.name}\` cannot be one`;
    report(error('NC0155', origin, message, 'write `name NAME` at the top level, or give `--name NAME`'));
  }
  return options.name;
}

function resolveHost(
  topology: string,
  statements: readonly Statement[],
  reading: HostReading,
  origin: Origin,
  report: Report,
): Host {
  const { of } = reading;
  const bridgeNames = declaredNames('bridge', statements, reading);
  const containerNames = declaredNames('container', statements, reading);
  const modes = new Map(
    of.container.map((container) => [container, resolveMode(container, bridgeNames, containerNames, report)]),
  );
  const interfaces = of.interface.map((stated) => resolveHostInterface(stated, bridgeNames, report));
  const { members, elsewhere } = writtenNetworks(reading, interfaces, modes);
  const bridges = resolveBridges({ topology, reading, interfaces, members, elsewhere }, report);
  const bridgesByName = new Map<string, Bridge>();
  for (const bridge of bridges) {
    if (!bridgesByName.has(bridge.name.value)) bridgesByName.set(bridge.name.value, bridge);
  }

  const onBridge = new Map<string, StatedContainer[]>();
  for (const [container, mode] of modes) {
    if (mode?.value.kind !== 'bridge') continue;
    const list = onBridge.get(mode.value.bridge) ?? [];
    onBridge.set(mode.value.bridge, list);
    list.push(container);
  }
  const addresses = new Map<StatedContainer, ContainerAddresses>();
  for (const [name, containers] of onBridge) {
    const bridge = bridgesByName.get(name);
    if (bridge === undefined) continue;
    const settled = resolveAddresses(topology, bridge, containers, members.get(name) ?? [], report);
    for (const [container, found] of settled) addresses.set(container, found);
  }

  const publishIp = of['publish-ip'][0]?.value;
  const published = resolvePublish(of.container, publishIp, report);
  const surroundings = { topology, bridges: bridgeNames, containers: containerNames, bridgesByName };
  return {
    name: undefined,
    origin,
    ipForward: of['ip-forward'][0]?.value ?? { value: true, origin },
    iptables: of.iptables[0]?.value ?? { value: true, origin },
    publishIp,
    dns: of.dns.flatMap((dns) => dns.value),
    dnsSearch: resolveSearch(
      of['dns-search'].flatMap((search) => search.value),
      report,
    ),
    interfaces,
    bridges,
    containers: of.container.map((container) => {
      const allocation = {
        mode: modes.get(container),
        addresses: addresses.get(container),
        publish: published.get(container) ?? [],
      };
      return resolveContainer(container, allocation, surroundings, report);
    }),
    pointToPoint: resolvePointToPoint(reading, containerNames, report),
    routes: of.route.map((route) => resolveRoute(route)),
  };
}
