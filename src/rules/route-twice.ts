import { formatPrefix, isLinkLocal, networkOf, type Prefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { inSourceOrder } from './in-source-order.ts';
import type { Namespace } from './namespace.ts';
import { prefixKey } from './prefix-key.ts';
import { repeated } from './repeated.ts';
import { routesOf, type NamespaceRoute } from './routes-of.ts';
import type { Finding, Rule } from './rule.ts';

interface TableEntry {
  readonly destination: Prefix;
  readonly metric: number;
  readonly origin: Origin;
  readonly source: 'written' | 'default-gateway' | 'connected' | 'onLink';
}

/**
 * Every route of a namespace differs from all others in destination or metric, those included that an interface's
 * network and `net bridge` bring along; the kernel refuses the second with `File exists`.
 */
export const routeTwice: Rule = {
  code: 'NC0403',
  title: 'route to one destination twice',
  severity: 'error',
  check({ namespaces }) {
    const findings: Finding[] = [];
    for (const namespace of namespaces) {
      const routes = routesOf(namespace);
      // What `net bridge` and the addresses bring along is repeated by such routes alone.
      if (routes.length === 0 && namespace.interfaces.every(({ onLink }) => onLink.length === 0)) continue;
      const pairs = repeated(
        tableOf(namespace, routes),
        ({ destination, metric }) => `${prefixKey(destination)} ${metric}`,
      );
      for (const { first, again } of pairs) {
        // Two interfaces on one network are the business of other rules.
        if (again.source === 'connected' || (again.source === 'onLink' && first.source === 'connected')) continue;
        const pair = first.source === 'written' ? inSourceOrder(first, again) : ([first, again] as const);
        findings.push(finding(namespace, ...pair));
      }
    }
    return findings;
  },
};

/** The metric of a route without one: 0 for IPv4, 1024 for IPv6 (IP6_RT_PRIO_USER), where 0 means that too. */
function effectiveMetric({ address }: Prefix, metric: number | undefined): number {
  if (address.family === 4) return metric ?? 0;
  return metric === undefined || metric === 0 ? 1024 : metric;
}

function* tableOf({ container, interfaces }: Namespace, routes: readonly NamespaceRoute[]): Generator<TableEntry> {
  for (const { addresses, onLink, gateways, origin } of interfaces) {
    for (const { family } of gateways) {
      const destination: Prefix = { address: { family, value: 0n }, length: 0 };
      const metric = effectiveMetric(destination, undefined);
      yield { destination, metric, origin: container?.mode?.origin ?? origin, source: 'default-gateway' };
    }
    for (const address of addresses) {
      const { family } = address.value.address;
      if (address.unnumbered === true || (family === 6 && isLinkLocal(address.value.address))) continue;
      // IPv6 networks have metric 256 (IP6_RT_PRIO_ADDRCONF); a /32 is in the local table only.
      if (family === 4 && address.value.length === 32) continue;
      const destination = networkOf(address.value);
      yield { destination, metric: family === 6 ? 256 : 0, origin: address.origin, source: 'connected' };
    }
    for (const { value: destination, origin: said } of onLink) {
      yield { destination, metric: effectiveMetric(destination, undefined), origin: said, source: 'onLink' };
    }
  }
  for (const { destination, metric, origin } of routes) {
    yield {
      destination: destination.value,
      metric: effectiveMetric(destination.value, metric?.value),
      origin,
      source: 'written',
    };
  }
}

function finding({ title }: Namespace, first: TableEntry, again: TableEntry): Finding {
  const to = again.destination.length === 0 ? 'default route' : `route to \`${formatPrefix(again.destination)}\``;
  const family = again.destination.length === 0 ? ` for IPv${again.destination.address.family}` : '';
  const other = again.metric + 1;
  const reasons: Readonly<Record<TableEntry['source'], string>> = {
    written: 'the first one',
    'default-gateway': '`net bridge` makes a default route',
    connected: 'this address brings a route to its network',
    onLink: 'this brings a route along',
  };
  return {
    message: `${title} has two ${to.replace(/^(default )?route/, '$1routes')}${family} with metric ${again.metric}`,
    primary: { origin: again.origin, text: 'the second one' },
    secondary: [{ origin: first.origin, text: reasons[first.source] }],
    help:
      again.source === 'onLink'
        ? 'give the other end another address, or write both ends with a length, as in `10.1.1.1/30`, and the routes yourself'
        : first.source === 'default-gateway'
          ? `leave its metric out, so that it stands in place of the bridge's, or write another one, as in \`metric ${other}\`, to make it second choice`
          : `remove one of the two, or give this one another metric, as in \`metric ${other}\``,
  };
}
