import { addressBits, type IpAddress, type Prefix } from '../base/ip.ts';
import type { Statement } from '../syntax/ast.ts';
import type { Container, Host } from './model.ts';
import { namespaceOwners } from './namespace-owners.ts';

/** The addresses that names of one host stand for, as prefixes of full length. */
export interface AddressBook {
  readonly containers: ReadonlySet<string>;
  /** Names of containers as written, also of those that could not be read: a reference to one is no second mistake. */
  readonly written: ReadonlySet<string>;
  /** Of a container: those of the namespace it lives in; undefined where that is unknown, none for the host's own. */
  readonly of: (container: string) => readonly Prefix[] | undefined;
  /** Of the host itself. */
  readonly own: () => readonly Prefix[];
}

/** Builds the book of a host; the addresses are worked out, all at once and in linear time, when the first is asked for. */
export function addressBook(host: Host, statements: readonly Statement[]): AddressBook {
  const written = new Set(
    statements.flatMap(({ keyword, args }) => (keyword.text === 'container' ? [args[0]?.text ?? ''] : [])),
  );
  const containers = new Map<string, Container>();
  for (const container of host.containers) {
    if (!containers.has(container.name.value)) containers.set(container.name.value, container);
  }
  let owners: ReadonlyMap<Container, Container> | undefined;
  let ends: ReadonlyMap<string | undefined, readonly IpAddress[]> | undefined;
  const pointToPoint = (container: string | undefined): readonly IpAddress[] =>
    (ends ??= endsByContainer(host)).get(container) ?? [];
  return {
    containers: new Set(containers.keys()),
    written,
    of(name) {
      const container = containers.get(name);
      const owner = container && (owners ??= namespaceOwners(containers)).get(container);
      if (owner?.mode === undefined) return undefined;
      if (owner.mode.value.kind === 'host') return [];
      const addresses = [
        ...owner.interfaces.flatMap((one) => one.addresses.map(({ value }) => value.address)),
        ...pointToPoint(owner.name.value),
      ];
      return prefixes(addresses);
    },
    own: () =>
      prefixes([
        ...host.interfaces.flatMap((one) => one.addresses.map(({ value }) => value.address)),
        ...host.bridges.flatMap(({ bip }) => (bip === undefined ? [] : [bip.value.address])),
        ...pointToPoint(undefined),
      ]),
  };
}

function endsByContainer(host: Host): ReadonlyMap<string | undefined, readonly IpAddress[]> {
  const ends = new Map<string | undefined, IpAddress[]>();
  for (const { container, addresses } of host.pointToPoint.flatMap((pair) => pair.ends)) {
    const known = ends.get(container?.value) ?? [];
    ends.set(container?.value, known);
    known.push(...addresses.map(({ address }) => address.value.address));
  }
  return ends;
}

/** Without repetition, since an unnumbered end borrows the address of another. */
function prefixes(addresses: readonly IpAddress[]): readonly Prefix[] {
  const distinct = new Map(addresses.map((address) => [`${address.family} ${address.value}`, address]));
  return [...distinct.values()].map((address) => ({ address, length: addressBits(address.family) }));
}
