import { addressBits, isLinkLocal, type Family, type Prefix } from '../base/ip.ts';
import { patternCover, type AddressPattern } from '../base/address-pattern.ts';
import type { Host, HostInterface, Topology } from '../topology/model.ts';
import { routeGraph } from './routing.ts';

const covers = new WeakMap<Topology, Readonly<Record<Family, readonly AddressPattern[]>>>();

/**
 * What hosts that `routes auto` joins are to each other: the networks of all their containers and the hosts' and routers' own
 * addresses, but not what else stands on a segment. As few patterns as hold exactly these, worked out once; none without
 * `routes auto`.
 */
export function clusterNetworks(topology: Topology, family: Family): readonly AddressPattern[] {
  if (topology.routesAuto === undefined) return [];
  const known = covers.get(topology) ?? { 4: coverOf(topology, 4), 6: coverOf(topology, 6) };
  covers.set(topology, known);
  return known[family];
}

function coverOf(topology: Topology, family: Family): readonly AddressPattern[] {
  const inside = routeGraph(topology, family).destinations.flatMap(({ prefix, onSegment }) =>
    onSegment ? [] : [prefix],
  );
  const own = topology.hosts.flatMap((host) =>
    [...host.interfaces, ...onSegments(host)].flatMap(({ addresses }) =>
      addresses.flatMap(({ value: { address } }): Prefix[] =>
        address.family === family && !isLinkLocal(address) ? [{ address, length: addressBits(family) }] : [],
      ),
    ),
  );
  return patternCover([...inside, ...own]);
}

/** A bridge that stands on a segment by one of its ports has others in its network: of it only what is declared counts. */
function onSegments({ bridges, interfaces, containers }: Host): readonly Pick<HostInterface, 'addresses'>[] {
  const segments = new Set(interfaces.flatMap(({ name, segment }) => (segment === undefined ? [] : [name.value])));
  const names = new Set(
    bridges.flatMap(({ name, ports }) => (ports.some(({ value }) => segments.has(value)) ? [name.value] : [])),
  );
  if (names.size === 0) return [];
  return [
    ...bridges.flatMap(({ name, bip }) => (bip !== undefined && names.has(name.value) ? [{ addresses: [bip] }] : [])),
    ...containers.flatMap(({ interfaces: own }) => own.filter(({ bridge }) => names.has(bridge?.value ?? ''))),
  ];
}
