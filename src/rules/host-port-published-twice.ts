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

/**
 * Every port of a host address is published once a protocol; a publication without an address takes the port on every
 * address. The bindings of a protocol are swept by first port, and only the farthest-reaching ones are kept in mind.
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
    bindings.sort((a, b) => a.publish.hostPorts.first - b.publish.hostPorts.first || a.index - b.index);
    const farthest = new Map<string, Binding>();
    const clashes: { readonly first: Binding; readonly again: Binding }[] = [];
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
    return clashes.sort((a, b) => a.again.index - b.again.index).map(finding);
  },
};

/**
 * The scopes in which a binding is remembered (`fills`), and those in which it looks for others (`meets`). A specific
 * address fills itself and its family's `some`, and meets itself and its family's `every`; a wildcard the reverse.
 */
function scopes({ hostAddress, protocol }: Publish, role: 'fills' | 'meets'): string[] {
  if (hostAddress !== undefined && !isUnspecified(hostAddress)) {
    const family = `${protocol} IPv${hostAddress.family}`;
    return [`${protocol} ${addressKey(hostAddress)}`, `${family} ${role === 'fills' ? 'some' : 'every'}`];
  }
  const families = hostAddress === undefined ? [4, 6] : [hostAddress.family];
  return families.flatMap((family) => {
    const every = `${protocol} IPv${family} every`;
    const some = `${protocol} IPv${family} some`;
    return role === 'fills' ? [every, some] : [some];
  });
}

function finding({ first, again }: { readonly first: Binding; readonly again: Binding }): Finding {
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
