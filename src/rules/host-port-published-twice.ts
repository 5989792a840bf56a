import { groupBy } from '../base/group-by.ts';
import { formatAddress, isUnspecified } from '../base/ip.ts';
import type { Container, Publish } from '../topology/model.ts';
import { addressKey } from './address-key.ts';
import type { Finding, Rule } from './rule.ts';

interface Binding {
  readonly publish: Publish;
  readonly container: Container;
  /** Place in source order. */
  readonly index: number;
}

/** Two bindings that share a port, in source order. */
interface Clash {
  readonly first: Binding;
  readonly again: Binding;
}

/**
 * Every port of a host address is published once a protocol; a publication without an address takes the port on every
 * address. The bindings of a protocol are swept by first port: where ports reach over those of others, only the farthest-reaching
 * bindings are kept in mind.
 */
export const hostPortPublishedTwice: Rule = {
  code: 'NC0350',
  title: 'host port published twice',
  severity: 'error',
  check({ host }) {
    const bindings: Binding[] = [];
    for (const container of host.containers) {
      for (const publish of container.publish) bindings.push({ publish, container, index: bindings.length });
    }
    const clashes: Clash[] = [];
    for (const ofProtocol of groupBy(bindings, ({ publish }) => publish.protocol).values()) {
      ofProtocol.sort((a, b) => a.publish.hostPorts.first - b.publish.hostPorts.first || a.index - b.index);
      for (const meeting of meetings(ofProtocol)) findClashes(meeting, clashes);
    }
    return clashes.sort((a, b) => a.again.index - b.again.index).map(finding);
  },
};

/** Parts the bindings, which come by first port, where no port reaches over; a binding alone clashes with none. */
function meetings(bindings: readonly Binding[]): readonly (readonly Binding[])[] {
  const found: Binding[][] = [];
  let current: Binding[] = [];
  let last = -1;
  for (const binding of bindings) {
    const { hostPorts } = binding.publish;
    if (hostPorts.first > last) {
      if (current.length > 1) found.push(current);
      current = [binding];
    } else {
      current.push(binding);
    }
    last = Math.max(last, hostPorts.last);
  }
  if (current.length > 1) found.push(current);
  return found;
}

function findClashes(bindings: readonly Binding[], clashes: Clash[]): void {
  const farthest = new Map<string | number, Binding>();
  for (const binding of bindings) {
    const { publish } = binding;
    const other = scopes(publish, 'meets')
      .map((scope) => farthest.get(scope))
      .find((seen) => seen !== undefined && seen.publish.hostPorts.last >= publish.hostPorts.first);
    if (other !== undefined) {
      clashes.push(other.index < binding.index ? { first: other, again: binding } : { first: binding, again: other });
    }
    for (const scope of scopes(publish, 'fills')) {
      const seen = farthest.get(scope);
      if (seen === undefined || seen.publish.hostPorts.last < publish.hostPorts.last) farthest.set(scope, binding);
    }
  }
}

/**
 * The scopes in which a binding is remembered (`fills`), and those in which it looks for others (`meets`). A specific
 * address fills itself and its family's `some`, and meets itself and its family's `every`; a wildcard the reverse.
 */
function scopes({ hostAddress }: Publish, role: 'fills' | 'meets'): (string | number)[] {
  if (hostAddress !== undefined && !isUnspecified(hostAddress)) {
    return [addressKey(hostAddress), `IPv${hostAddress.family} ${role === 'fills' ? 'some' : 'every'}`];
  }
  const families = hostAddress === undefined ? [4, 6] : [hostAddress.family];
  return families.flatMap((family) => {
    const every = `IPv${family} every`;
    const some = `IPv${family} some`;
    return role === 'fills' ? [every, some] : [some];
  });
}

function finding({ first, again }: Clash): Finding {
  const low = Math.max(first.publish.hostPorts.first, again.publish.hostPorts.first);
  const high = Math.min(first.publish.hostPorts.last, again.publish.hostPorts.last);
  const { hostAddress, protocol, containerPorts, picked } = again.publish;
  const ports = low === high ? `port \`${low}/${protocol}\`` : `ports \`${low}-${high}/${protocol}\``;
  const { first: from, last: to } = containerPorts;
  const port = from === to ? `${from}` : `${from}-${to}`;
  return {
    message: `host ${ports} ${low === high ? 'is' : 'are'} published twice`,
    primary: { origin: again.publish.origin, text: binds(again) },
    secondary: [{ origin: first.publish.origin, text: `first published here: ${binds(first)}` }],
    help: picked
      ? 'write a host port that is free'
      : `publish one of the two on another host port, bind each to an address of its own, or let netc pick the port: \`publish ${hostAddress === undefined ? '' : `${bracketed(formatAddress(hostAddress))}::`}${port}${protocol === 'tcp' ? '' : `/${protocol}`}\``,
  };
}

function binds({ publish, container }: Binding): string {
  const { hostAddress } = publish;
  const where =
    hostAddress === undefined
      ? 'every address'
      : isUnspecified(hostAddress)
        ? `every IPv${hostAddress.family} address`
        : `\`${formatAddress(hostAddress)}\``;
  return `container \`${container.name.value}\` on ${where}`;
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
