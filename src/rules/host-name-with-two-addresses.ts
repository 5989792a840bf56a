import { formatAddress } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import type { Container } from '../topology/model.ts';
import { addressKey } from './address-key.ts';
import type { Namespace } from './namespace.ts';
import type { Finding, Rule } from './rule.ts';

/** A name that a container's /etc/hosts gives a meaning. */
interface Entry {
  readonly name: string;
  /** Equal for entries that may stand beside each other. */
  readonly meaning: string;
  readonly said: string;
  readonly origin: Origin;
}

/** Names that netc writes into every /etc/hosts itself. */
const STANDARD_NAMES: readonly string[] = [
  'localhost',
  'ip6-localhost',
  'ip6-loopback',
  'ip6-localnet',
  'ip6-mcastprefix',
  'ip6-allnodes',
  'ip6-allrouters',
];

/**
 * In a container's /etc/hosts every name stands for one container or, of each family, one address: the resolver takes
 * the first line and never sees the other (hosts(5)). Its own name may stand for any of its own addresses, so that one
 * list of names serves everywhere.
 */
export const hostNameWithTwoAddresses: Rule = {
  code: 'NC0345',
  title: 'name with two meanings in /etc/hosts',
  severity: 'error',
  check({ host, containers, ownerOf, namespaces }) {
    const findings: Finding[] = [];
    let namespaceOf: ReadonlyMap<Container | undefined, Namespace> | undefined;
    const ownerName = (name: string): string => {
      const target = containers.get(name);
      return (target && ownerOf(target))?.name.value ?? name;
    };
    for (const container of host.containers) {
      if (container.links.length === 0 && container.extraHosts.length === 0) continue;
      namespaceOf ??= new Map(namespaces.map((namespace) => [namespace.container, namespace]));
      const known = new Map<string, Entry[]>();
      for (const entry of entriesOf(container, namespaceOf.get(container), ownerName)) {
        const entries = known.get(entry.name);
        if (entries === undefined) {
          known.set(entry.name, [entry]);
          continue;
        }
        const first = entries.find((other) => clash(other, entry));
        if (first === undefined) {
          // Two go together at most, one of each family, so that the list stays short.
          if (!entries.some(({ meaning }) => meaning === entry.meaning)) entries.push(entry);
          continue;
        }
        findings.push({
          message: `in container \`${container.name.value}\`, \`${entry.name}\` means both ${first.said} and ${entry.said}`,
          primary: { origin: entry.origin, text: 'this one would never be found' },
          secondary: [{ origin: first.origin, text: `means ${first.said}` }],
          help: 'give one of the two another name or alias',
        });
      }
    }
    return findings;
  },
};

/** IPv4 and IPv6 address of one name go together; everything else must mean the same. */
function clash(first: Entry, again: Entry): boolean {
  if (first.meaning === again.meaning) return false;
  const families = [first.meaning, again.meaning].map((meaning) => meaning.slice(0, 2));
  return !(families.includes('4 ') && families.includes('6 '));
}

function* entriesOf(
  container: Container,
  namespace: Namespace | undefined,
  ownerName: (name: string) => string,
): Generator<Entry> {
  const { hostname, name, origin } = container;
  const self = hostname ?? { value: name.value, origin: name.origin };
  const own = { meaning: 'own', said: "the container's own name", origin: self.origin };
  const firstLabel = self.value.split('.')[0] ?? self.value;
  yield { name: self.value, ...own };
  if (firstLabel !== self.value) yield { name: firstLabel, ...own };
  for (const standard of STANDARD_NAMES) {
    yield { name: standard, meaning: 'standard', said: 'a name of the system', origin };
  }
  for (const link of container.links) {
    const target = link.container.value;
    // A link to oneself is reported as such.
    if (ownerName(target) === name.value) continue;
    const meaning = `container ${ownerName(target)}`;
    const said = `container \`${target}\``;
    yield { name: link.alias.value, meaning, said, origin: link.alias.origin };
    if (link.alias.value !== target) yield { name: target, meaning, said, origin: link.container.origin };
  }
  const addresses = new Set(
    namespace?.interfaces.flatMap((one) => one.addresses.map(({ value }) => addressKey(value.address))),
  );
  for (const { name: extra, address } of container.extraHosts) {
    const isOwnName = extra.value === self.value || extra.value === firstLabel;
    if (isOwnName && addresses.has(addressKey(address.value))) continue;
    const text = formatAddress(address.value);
    yield { name: extra.value, meaning: `${address.value.family} ${text}`, said: `\`${text}\``, origin: extra.origin };
  }
}
