import { formatAddress, formatPrefix, isLinkLocal, networkOf, type Family, type Prefix } from '../base/ip.ts';
import type { HostView } from './host-view.ts';
import type { Namespace } from './namespace.ts';
import { routesOf } from './routes-of.ts';
import type { Finding, Rule } from './rule.ts';

/** A network that a namespace has a direct way to, and over what. */
interface OnLink {
  readonly prefix: Prefix;
  readonly device: string;
}

/**
 * The next hop of a route lies in a network that one of the namespace's interfaces is on; the kernel refuses any other.
 * The host may have addresses that the topology does not tell: there a route is held against those of the interface it
 * names, or of all, only if some of the family are told.
 */
export const nextHopNotOnLink: Rule = {
  code: 'NC0400',
  title: 'next hop that is not on-link',
  severity: 'error',
  check({ namespaces, bridges }) {
    const findings: Finding[] = [];
    for (const namespace of namespaces) {
      const routes = routesOf(namespace).filter(({ via }) => via !== undefined);
      if (routes.length === 0) continue;
      const onLink = onLinkNetworks(namespace, bridges);
      const table = lookupTable(onLink);
      const known = toldFamilies(namespace);
      const near = nearNetworks(onLink);
      for (const { via, device } of routes) {
        // A link-local next hop is on-link wherever it is looked for.
        if (via === undefined || (via.value.family === 6 && isLinkLocal(via.value))) continue;
        const { family } = via.value;
        if (namespace.container === undefined && !known.has(placeKey(family, device))) continue;
        if (isOnLink(table, via.value, device)) continue;
        const examples = near.get(placeKey(family, device));
        const where = device === undefined ? namespace.title : `\`${device}\` of ${namespace.title}`;
        findings.push({
          message: `next hop \`${formatAddress(via.value)}\` is on no network of ${where}`,
          primary: { origin: via.origin, text: 'cannot be reached directly' },
          secondary: [],
          help:
            examples === undefined
              ? `give ${where} an IPv${family} address in the network of the next hop`
              : `write a next hop in ${list([...examples])}`,
        });
      }
    }
    return findings;
  },
};

function onLinkNetworks(namespace: Namespace, bridges: HostView['bridges']): OnLink[] {
  const networks: OnLink[] = [];
  for (const { name, addresses, onLink, gateways, bridge: on } of namespace.interfaces) {
    // The interface of `net bridge` is on its bridge's networks, even if it got no address for want of a free one.
    const bridge = gateways.length > 0 && on !== undefined ? bridges.get(on.value) : undefined;
    if (bridge?.bip !== undefined) networks.push({ prefix: networkOf(bridge.bip.value), device: name.value });
    if (bridge?.fixedCidrV6 !== undefined) networks.push({ prefix: bridge.fixedCidrV6.value, device: name.value });
    for (const { value } of addresses) networks.push({ prefix: networkOf(value), device: name.value });
    for (const { value } of onLink) networks.push({ prefix: value, device: name.value });
  }
  // A route without a next hop makes its destination a neighbour; a default route does so for everything.
  for (const { destination, via, device } of routesOf(namespace)) {
    if (via === undefined && device !== undefined) networks.push({ prefix: destination.value, device });
  }
  return networks;
}

type Table = ReadonlyMap<string, ReadonlyMap<bigint, ReadonlySet<string>>>;

/** The networks by family and length, so that a look-up costs one step a length and not one a network. */
function lookupTable(networks: readonly OnLink[]): Table {
  const table = new Map<string, Map<bigint, Set<string>>>();
  for (const { prefix, device } of networks) {
    const key = `${prefix.address.family}/${prefix.length}`;
    const byAddress = table.get(key) ?? new Map<bigint, Set<string>>();
    table.set(key, byAddress);
    const devices = byAddress.get(prefix.address.value) ?? new Set<string>();
    byAddress.set(prefix.address.value, devices.add(device));
  }
  return table;
}

function isOnLink(table: Table, address: Prefix['address'], device: string | undefined): boolean {
  for (const [key, byAddress] of table) {
    const [family, length] = key.split('/').map(Number);
    if (family !== address.family || length === undefined) continue;
    const devices = byAddress.get(networkOf({ address, length }).address.value);
    if (devices !== undefined && (device === undefined || devices.has(device))) return true;
  }
  return false;
}

/** A family on an interface, or, without one, on any. */
function placeKey(family: Family, device: string | undefined): string {
  return `${family} ${device ?? ''}`;
}

/** Where the topology tells the host's addresses: on which interfaces, and whether on any that it does not make. */
function toldFamilies({ interfaces }: Namespace): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { name, kind, addresses } of interfaces) {
    for (const { value } of addresses) {
      told.add(placeKey(value.address.family, name.value));
      if (kind === 'host') told.add(placeKey(value.address.family, undefined));
    }
  }
  return told;
}

const mostExamples = 4;

/** The first networks of each interface and of all, as many as a reader wants to see. */
function nearNetworks(networks: readonly OnLink[]): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>();
  for (const { prefix, device } of networks) {
    for (const key of [placeKey(prefix.address.family, device), placeKey(prefix.address.family, undefined)]) {
      const examples = near.get(key) ?? new Set<string>();
      near.set(key, examples);
      if (examples.size < mostExamples) examples.add(formatPrefix(prefix));
    }
  }
  return near;
}

function list(texts: readonly string[]): string {
  const shown = texts.map((text) => `\`${text}\``);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}
