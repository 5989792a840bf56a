import { isLoopback, isUnspecified, parsePrefix, type Family, type IpAddress, type Prefix } from '../base/ip.ts';
import { firewallRule, type FirewallRule } from '../resources/firewall-rule.ts';
import { linkSetting } from '../resources/link-setting.ts';
import { match } from '../resources/matches.ts';
import { rulesId, type Resource } from '../resources/resource.ts';
import { sysctl } from '../resources/sysctl.ts';
import type { Bridge, Publish } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import { addressOf, networkOfBridge, type HostContext, type Member } from './host-context.ts';

const ipv4Loopback = prefix('127.0.0.0/8');
const linkLocal = prefix('fe80::/10');

/**
 * Published ports, without a proxy process: everybody, the host over 127.0.0.1, neighbours and the container itself
 * included, is led by the same DNAT rules. What is let in has been led by them (ctstate DNAT), so a container's own
 * address stays shut, and a port bound to one address of the host does not answer behind another interface.
 */
export function publish(context: HostContext): Contribution {
  if (!context.host.iptables.value) return {};
  const published = context.host.bridges.flatMap((bridge) =>
    (context.members.get(bridge.name.value) ?? [])
      .filter(({ container, interface: one }) => one.implicit && container.publish.length > 0)
      .map((member) => ({ bridge, member })),
  );
  if (published.length === 0) return {};
  return {
    rules: [
      ...published.flatMap(({ bridge, member }) =>
        member.container.publish.flatMap((one) => publication(one, bridge, member)),
      ),
      ...boundGuards(context),
      ...[...new Set(published.map(({ bridge }) => bridge))].flatMap(hairpin),
    ],
    resources: published.flatMap(({ bridge, member }) => hairpinSettings(bridge, member)),
  };
}

/** The families in which one publication works: those in which both its host address and the container have one. */
function publishedFamilies(
  { hostAddress }: Publish,
  member: Member,
): readonly { family: Family; address: IpAddress }[] {
  return ([4, 6] as const).flatMap((family) => {
    const address = addressOf(member.interface, family);
    return address === undefined || (hostAddress !== undefined && hostAddress.family !== family)
      ? []
      : [{ family, address }];
  });
}

/** The one host address that a publication is bound to; 0.0.0.0 and :: stand for all addresses of their family. */
function boundAddress({ hostAddress }: Publish): IpAddress | undefined {
  return hostAddress === undefined || isUnspecified(hostAddress) ? undefined : hostAddress;
}

function publication(one: Publish, bridge: Bridge, member: Member): readonly FirewallRule[] {
  const { hostPorts, containerPorts, protocol, origin } = one;
  const hostAddress = boundAddress(one);
  const bound = hostAddress === undefined ? [] : [match.toAddress(hostAddress)];
  const protocolMatch = { kind: 'protocol', protocol } as const;
  return publishedFamilies(one, member).flatMap(({ family, address }) => [
    ...(hostPorts.first === containerPorts.first
      ? [{ ports: hostPorts, to: { kind: 'dnat', address } as const }]
      : // A shifted range needs a rule a port: one rule would give out its ports at random.
        Array.from({ length: hostPorts.last - hostPorts.first + 1 }, (_, index) => ({
          ports: { first: hostPorts.first + index, last: hostPorts.first + index },
          to: { kind: 'dnat', address, port: containerPorts.first + index } as const,
        }))
    ).map(({ ports, to }) =>
      firewallRule('dnat', 'publish', {
        family,
        matches: [
          // Link-local neighbours have no place beyond their own link.
          ...(family === 6 ? [{ kind: 'source', prefix: linkLocal, negated: true } as const] : []),
          ...bound,
          protocolMatch,
          match.ports(ports),
        ],
        verdict: to,
        origin,
      }),
    ),
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
    ...(hostAddress === undefined || isLoopback(hostAddress)
      ? []
      : [
          firewallRule('guard', 'bound', {
            family,
            matches: [match.toAddress(hostAddress), protocolMatch, match.ports(hostPorts), match.notToLocalOnArrival],
            verdict: { kind: 'drop' },
            origin,
          }),
        ]),
  ]);
}

/** Before anything else in the guard: the host's own traffic is exempt, and nobody outside speaks to 127.0.0.0/8. */
function boundGuards({ host }: HostContext): readonly FirewallRule[] {
  const { origin } = host;
  const exempt = host.bridges.flatMap((bridge) =>
    ([4, 6] as const).map((family) =>
      firewallRule('guard', 'own', {
        family,
        matches: [match.in(bridge.name.value)],
        verdict: { kind: 'return' },
        origin: bridge.origin,
      }),
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

/** Settings that a published port needs: a port that gives back what came in by it, and 127.0.0.1 leading to the bridge. */
function hairpinSettings(bridge: Bridge, { container, hostEnd }: Member): readonly Resource[] {
  const name = bridge.name.value;
  const byLoopback = container.publish.find(
    ({ hostAddress }) =>
      hostAddress === undefined ||
      (hostAddress.family === 4 && (isUnspecified(hostAddress) || isLoopback(hostAddress))),
  );
  return [
    linkSetting({
      name: hostEnd,
      words: 'type bridge_slave hairpin on',
      aspect: 'port',
      needs: [rulesId, `master /${hostEnd}`],
      origin: container.publish[0]?.origin ?? container.origin,
    }),
    ...(byLoopback === undefined || bridge.bip === undefined
      ? []
      : [
          sysctl({
            key: `net/ipv4/conf/${name}/route_localnet`,
            value: '1',
            // Without the guard it would lead containers to the host's loopback services (CVE-2020-8558).
            needs: [rulesId, `link /${name}`],
            borrowed: bridge.existing,
            origin: byLoopback.origin,
          }),
        ]),
  ];
}

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (parsed === undefined) throw new RangeError(`${text} is no prefix`);
  return parsed.prefix;
}
