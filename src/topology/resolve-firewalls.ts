import type { Located } from '../base/span.ts';
import { chained } from '../base/chained.ts';
import { suggest } from '../base/suggest.ts';
import { error } from '../diagnostics/error.ts';
import { addressBook, type AddressBook } from './address-book.ts';
import type { Firewall, FirewallAddresses, FirewallStatement, Host } from './model.ts';
import type { HostReading, StatedFirewall } from './readings.ts';
import type { StatedHost } from './resolve-host.ts';
import { listNames } from './resolve-names.ts';
import type { Report } from './schema/argument-shape.ts';
import type { WrittenAddresses, WrittenFirewallRule } from './schema/firewall-arguments.ts';

/** The firewalls of a host as read, which wait for the names of all hosts. */
export interface WrittenFirewalls {
  readonly own: readonly StatedFirewall[];
  /** Those of each of its containers; empty where none has any. */
  readonly ofContainers: readonly (readonly StatedFirewall[])[];
}

/** What a host's reading says of firewalls. */
export function writtenFirewalls({ of }: HostReading): WrittenFirewalls {
  const blocks = of.container.map(({ body }) => body.of.firewall);
  return { own: of.firewall, ofContainers: blocks.some(({ length }) => length > 0) ? blocks : [] };
}

/**
 * The hosts with their firewalls and those of their containers, in which names stand for the addresses that containers and
 * hosts have: `NAME` is a container of the same host, else a host; `HOST:CONTAINER` a container of another one. Linear.
 * Errors: NC0500 (unknown name), NC0501 (a name without addresses).
 */
export function resolveFirewalls(
  stated: readonly StatedHost[],
  written: readonly WrittenFirewalls[],
  hosts: readonly Host[],
  report: Report,
): readonly Host[] {
  if (written.every(({ own, ofContainers }) => own.length === 0 && ofContainers.length === 0)) return hosts;
  const hostsByName = new Map<string, AddressBook>();
  const books = hosts.map((host, index) => {
    const book = addressBook(host, stated[index]?.statements ?? []);
    if (host.name !== undefined && !hostsByName.has(host.name.value)) hostsByName.set(host.name.value, book);
    return book;
  });
  return hosts.map((host, index) => {
    const { own = [], ofContainers = [] } = written[index] ?? {};
    const book = books[index];
    if (book === undefined || (own.length === 0 && ofContainers.length === 0)) return host;
    const resolve = (blocks: readonly StatedFirewall[]): readonly Firewall[] =>
      blocks.map((block) => resolveFirewall(block, (word) => resolveWord(word, book, hostsByName, report)));
    return {
      ...host,
      firewalls: resolve(own),
      containers: host.containers.map((container, position) => {
        const blocks = ofContainers[position] ?? [];
        return blocks.length === 0 ? container : { ...container, firewalls: resolve(blocks) };
      }),
    };
  });
}

type Resolve = (word: Located<WrittenAddresses>) => FirewallAddresses | undefined;

function resolveFirewall({ statement, origin, value: chain, body }: StatedFirewall, resolve: Resolve): Firewall {
  const verdicts = ['allow', 'deny', 'reject'] as const;
  const rules = new Map(
    verdicts.flatMap((verdict) => body.of[verdict].map((rule) => [rule.statement, { ...rule, verdict }] as const)),
  );
  return {
    origin,
    chain,
    default: body.of.default[0]?.value,
    // By keyword they are in no order to each other.
    rules: (statement.block ?? []).flatMap((line) => {
      const rule = rules.get(line);
      return rule === undefined ? [] : resolveRule(rule, resolve);
    }),
  };
}

function resolveRule(
  { value, origin, verdict }: Pick<FirewallStatement, 'origin' | 'verdict'> & { readonly value: WrittenFirewallRule },
  resolve: Resolve,
): readonly FirewallStatement[] {
  const from = value.from === undefined ? undefined : resolve(value.from);
  const to = value.to === undefined ? undefined : resolve(value.to);
  // Without what could not be resolved it would be another rule.
  if ((value.from !== undefined && from === undefined) || (value.to !== undefined && to === undefined)) return [];
  return [{ ...value, origin, verdict, from, to }];
}

function resolveWord(
  { value: { what, negated }, origin }: Located<WrittenAddresses>,
  here: AddressBook,
  hosts: ReadonlyMap<string, AddressBook>,
  report: Report,
): FirewallAddresses | undefined {
  if (typeof what !== 'string') return { origin, negated, prefixes: [what] };
  const [first = '', inside] = what.split(':');
  const book = inside === undefined ? here : hosts.get(first);
  const name = inside ?? first;
  if (book?.containers.has(name) !== true && (inside !== undefined || !hosts.has(first))) {
    if (book?.written.has(name) !== true) report(unknownName(what, negated, origin, here, hosts));
    return undefined;
  }
  const prefixes = book?.containers.has(name) === true ? book.of(name) : hosts.get(first)?.own();
  if (prefixes?.length === 0) {
    const message = `\`${what}\` has no address of its own`;
    report(error('NC0501', origin, message, 'write the addresses that are meant'));
  }
  return prefixes === undefined || prefixes.length === 0 ? undefined : { origin, negated, prefixes };
}

function unknownName(
  what: string,
  negated: boolean,
  origin: Located<unknown>['origin'],
  here: AddressBook,
  hosts: ReadonlyMap<string, AddressBook>,
): ReturnType<typeof error> {
  const [first = '', inside] = what.split(':');
  const host = inside === undefined ? undefined : hosts.get(first);
  const [kind, wanted, known]: readonly [string, string, () => Iterable<string>] =
    inside === undefined
      ? ['container', first, () => chained(here.containers, hosts.keys())]
      : host === undefined
        ? ['host', first, () => hosts.keys()]
        : ['container', inside, () => host.containers];
  const near = suggest(wanted, known());
  const names = listNames(known());
  const spelt =
    near === undefined
      ? undefined
      : host !== undefined
        ? `${first}:${near}`
        : inside === undefined
          ? near
          : `${near}:${inside}`;
  const help =
    spelt !== undefined
      ? `did you mean \`${negated ? '!' : ''}${spelt}\`?`
      : names === ''
        ? 'write a prefix, as in `10.0.0.0/8`'
        : `write a prefix, or name one of ${names}`;
  return error('NC0500', origin, `unknown ${kind} \`${wanted}\``, help);
}
