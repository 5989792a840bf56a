import { groupBy } from '../base/group-by.ts';
import { isLoopback, isUnspecified, parsePrefix, type IpAddress, type Prefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { firewallRule, type FirewallRule, type Match, type Stage, type Verdict } from '../resources/firewall-rule.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { match } from '../resources/matches.ts';
import { portsId, rulesId, type Resource } from '../resources/resource.ts';
import { sysctl } from '../resources/sysctl.ts';
import type { Bridge, PortRange, Publish } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import { addressOf, networkOfBridge, type HostContext, type Member } from './host-context.ts';

const ipv4Loopback = prefix('127.0.0.0/8');
/** Link-local neighbours have no place beyond their own link. */
const notLinkLocal: Match = { kind: 'source', prefix: prefix('fe80::/10'), negated: true };

/**
 * Published ports, without a proxy process: everybody, the host over 127.0.0.1, neighbours and the container itself
 * included, is led by the same DNAT rules. What is let in has been led by them (ctstate DNAT), so a container's own
 * address stays shut, and a port bound to one address of the host does not answer behind another interface.
 */
export function publish(context: HostContext): Contribution {
  const published = context.host.iptables.value ? publishedMembers(context) : [];
  const byBridge = groupBy(published, ({ bridge }) => bridge);
  const loopbackRoutes = context.host.bridges.flatMap((bridge) =>
    loopbackRoute(bridge, byBridge.get(bridge)?.map(({ member }) => member) ?? []),
  );
  if (published.length === 0) return { resources: loopbackRoutes };
  return {
    rules: [
      ...published.flatMap(({ bridge, member }) =>
        member.container.publish.flatMap((one) => publication(one, bridge, member)),
      ),
      ...boundGuards(context),
      ...[...byBridge.keys()].flatMap(hairpin),
    ],
    resources: [...loopbackRoutes, ...published.map(({ bridge, member }) => hairpinPort(bridge, member))],
  };
}

function publishedMembers({ host, members }: HostContext): readonly { bridge: Bridge; member: Member }[] {
  return host.bridges.flatMap((bridge) =>
    (members.get(bridge.name.value) ?? [])
      .filter(({ container, interface: one }) => one.implicit && container.publish.length > 0)
      .map((member) => ({ bridge, member })),
  );
}

/** The one host address that a publication is bound to; 0.0.0.0 and :: stand for all addresses of their family. */
function boundAddress({ hostAddress }: Publish): IpAddress | undefined {
  return hostAddress === undefined || isUnspecified(hostAddress) ? undefined : hostAddress;
}

/** The rules of one publication, in the families in which both its host address and the container have an address. */
function publication(one: Publish, bridge: Bridge, member: Member): readonly FirewallRule[] {
  const { hostPorts, containerPorts, protocol, origin } = one;
  const hostAddress = boundAddress(one);
  const protocolMatch = { kind: 'protocol', protocol } as const;
  // With loops, since there may be a million publications.
  const rules: FirewallRule[] = [];
  for (const family of [4, 6] as const) {
    const address = addressOf(member.interface, family);
    if (address === undefined || (one.hostAddress?.family ?? family) !== family) continue;
    for (const { ports, verdict } of translations(hostPorts, containerPorts, address)) {
      const matches: Match[] = [protocolMatch, match.ports(ports)];
      if (hostAddress !== undefined) matches.unshift(match.toAddress(hostAddress));
      if (family === 6) matches.unshift(notLinkLocal);
      rules.push(firewallRule('dnat', 'publish', { family, matches, verdict, origin }));
    }
    rules.push(
      firewallRule('forward', 'publish', {
        family,
        matches: [
          match.out(bridge.name.value),
          match.toAddress(address),
          protocolMatch,
          match.ports(containerPorts),
          match.state('DNAT'),
        ],
        verdict: { kind: 'accept' },
        origin,
      }),
    );
    if (hostAddress === undefined || isLoopback(hostAddress)) continue;
    rules.push(
      firewallRule('guard', 'bound', {
        family,
        matches: [match.toAddress(hostAddress), protocolMatch, match.ports(hostPorts), match.notToLocalOnArrival],
        verdict: { kind: 'drop' },
        origin,
      }),
    );
  }
  return rules;
}

/** Where the host's ports lead. A shifted range needs a rule a port: one rule would give out its ports at random. */
function translations(
  hostPorts: PortRange,
  containerPorts: PortRange,
  address: IpAddress,
): readonly { readonly ports: PortRange; readonly verdict: Verdict }[] {
  const { first, last } = hostPorts;
  if (first === containerPorts.first) return [{ ports: hostPorts, verdict: { kind: 'dnat', address } }];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ports: { first: first + index, last: first + index },
    verdict: { kind: 'dnat', address, port: containerPorts.first + index },
  }));
}

/** Nobody outside speaks to 127.0.0.0/8; for ports bound to one address the host's own traffic and containers are exempt. */
function boundGuards({ host }: HostContext): readonly FirewallRule[] {
  const { origin } = host;
  const exemptions: readonly (readonly [Stage<'guard'>, string, Origin])[] = [
    ['loopback', 'lo', origin],
    ...host.bridges.map((bridge) => ['own', bridge.name.value, bridge.origin] as const),
  ];
  const exempt = exemptions.flatMap(([stage, name, from]) =>
    ([4, 6] as const).map((family) =>
      firewallRule('guard', stage, { family, matches: [match.in(name)], verdict: { kind: 'return' }, origin: from }),
    ),
  );
  const bound = host.containers.some(({ publish: all }) =>
    all.some((one) => {
      const address = boundAddress(one);
      return address !== undefined && !isLoopback(address);
    }),
  );
  return [
    firewallRule('guard', 'loopback', {
      family: 4,
      matches: [match.notIn('lo'), match.to(ipv4Loopback)],
      verdict: { kind: 'drop' },
      origin,
    }),
    ...(bound ? exempt : []),
  ];
}

/** The source is rewritten where a reply would otherwise go past the host: to its own loopback, and between neighbours. */
function hairpin(bridge: Bridge): readonly FirewallRule[] {
  const { origin } = bridge;
  const out = match.out(bridge.name.value);
  return ([4, 6] as const).flatMap((family) => {
    const network = networkOfBridge(bridge, family);
    if (network === undefined) return [];
    const rule = (matches: FirewallRule['matches']): FirewallRule =>
      firewallRule('snat', 'published', { family, matches, verdict: { kind: 'masquerade' }, origin });
    return [
      ...(family === 4 ? [rule([out, match.fromLocal, match.state('DNAT')])] : []),
      rule([out, match.from(network), match.to(network), match.state('DNAT')]),
    ];
  });
}

/** The bridge's port gives back what came in by it: a container may speak to its own published port. */
function hairpinPort(bridge: Bridge, { container, outer }: Member): Resource {
  return linkSetting({
    link: outer,
    words: 'type bridge_slave hairpin on',
    id: outer.portId,
    needs: [rulesId, outer.masterId],
    follows: true,
    provides: [portsId(bridge.name.value)],
    origin: container.publish[0]?.origin ?? container.origin,
  });
}

/**
 * Whether 127.0.0.1 may lead to the bridge, for ports that are published there. Said for a bridge of our own in any case:
 * the topology may have said otherwise before. Without the guard it would also lead containers to the host's loopback
 * services (CVE-2020-8558), so the rules come first.
 */
function loopbackRoute(bridge: Bridge, members: readonly Member[]): readonly Resource[] {
  const byLoopback = (bridge.bip === undefined ? [] : members)
    .flatMap(({ container }) => container.publish)
    .find(
      ({ hostAddress }) =>
        hostAddress === undefined ||
        (hostAddress.family === 4 && (isUnspecified(hostAddress) || isLoopback(hostAddress))),
    );
  if (byLoopback === undefined && bridge.existing) return [];
  return [
    sysctl({
      key: `net/ipv4/conf/${bridge.name.value}/route_localnet`,
      value: byLoopback === undefined ? '0' : '1',
      needs: [rulesId, `link /${bridge.name.value}`],
      borrowed: bridge.existing,
      origin: byLoopback?.origin ?? bridge.origin,
    }),
  ];
}

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (parsed === undefined) throw new RangeError(`${text} is no prefix`);
  return parsed.prefix;
}
