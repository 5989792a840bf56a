import type { Family } from '../base/ip.ts';
import { firewallRule, portSlots, type FirewallRule, type Match, type Verdict } from '../resources/firewall-rule.ts';
import { match } from '../resources/matches.ts';
import { firewallFamilies } from '../topology/firewall-families.ts';
import type { Firewall, FirewallAddresses, FirewallChain, FirewallStatement, PortRange } from '../topology/model.ts';
import type { Contribution } from './contribution.ts';
import type { HostContext } from './host-context.ts';

/**
 * `firewall { … }` of the host and of containers, in the namespace that it judges. In the host's FORWARD it stands before
 * published ports, links and closed bridges, and so rules over them too; what it leaves undecided goes on to them.
 */
export function firewall({ host }: HostContext): Contribution {
  if (!host.iptables.value) return {};
  return {
    rules: [
      ...host.firewalls.flatMap((one) => blockRules(one, undefined)),
      ...host.containers.flatMap(({ name, firewalls }) => firewalls.flatMap((one) => blockRules(one, name.value))),
    ],
  };
}

const verdicts: Readonly<Record<FirewallStatement['verdict'], Verdict>> = {
  allow: { kind: 'accept' },
  deny: { kind: 'drop' },
  reject: { kind: 'reject' },
};

/**
 * Neighbour discovery, router discovery among it (RFC 4861), and the listener reports that keep switches passing it on
 * (RFC 2710, RFC 3810). Without them IPv6 does not work at all, whatever else is allowed. They are not forwarded; what
 * FORWARD sees of them is bridged, and between containers that `icc off` keeps apart they would be a way to pose as the host.
 */
const discoveryTypes = [130, 131, 132, 143, 133, 134, 135, 136];

function blockRules(block: Firewall, namespace: string | undefined): readonly FirewallRule[] {
  const { chain, rules, origin } = block;
  if (rules.length === 0 && block.default?.value !== 'deny') return defaultRules(block, namespace);
  const passing = ([4, 6] as const).flatMap((family) =>
    passingMatches(chain, family).map((matches) =>
      firewallRule(chain, 'passing', { namespace, family, matches, verdict: { kind: 'accept' }, origin }),
    ),
  );
  const written = rules.flatMap((rule) =>
    firewallFamilies(rule).flatMap((family) =>
      variants(rule, family).map((matches) =>
        firewallRule(chain, 'firewall', {
          namespace,
          family,
          matches,
          verdict: verdicts[rule.verdict],
          origin: rule.origin,
        }),
      ),
    ),
  );
  return [...passing, ...written, ...defaultRules(block, namespace)];
}

/** What passes every firewall: established connections, the namespace's own loopback, and what IPv6 cannot be without. */
function passingMatches(chain: FirewallChain, family: Family): readonly (readonly Match[])[] {
  return [
    ...(chain === 'input' ? [[match.in('lo')]] : chain === 'output' ? [[match.out('lo')]] : []),
    [match.state('RELATED', 'ESTABLISHED')],
    ...(family === 6 && chain !== 'forward'
      ? discoveryTypes.map((type) => [{ kind: 'icmp-type', type } as const])
      : []),
  ];
}

/**
 * `default deny` drops by a rule, not by the policy, which is not netc's. `default allow` leaves packets to what else
 * judges them; what the host forwards is accepted at the very end, where netc itself may have set the policy to DROP.
 */
function defaultRules({ chain, default: written }: Firewall, namespace: string | undefined): readonly FirewallRule[] {
  if (written === undefined) return [];
  const common = { namespace, matches: [], origin: written.origin };
  return ([4, 6] as const).flatMap((family) => {
    if (written.value === 'deny') {
      return [firewallRule(chain, 'default', { ...common, family, verdict: { kind: 'drop' } })];
    }
    return chain === 'forward' && namespace === undefined
      ? [firewallRule('outbound', 'default', { ...common, family, verdict: { kind: 'accept' } })]
      : [];
  });
}

/** All combinations of what a rule of iptables takes one of: a source, a destination, a handful of ports. */
function variants(rule: FirewallStatement, family: Family): readonly (readonly Match[])[] {
  const { inInterface, outInterface, protocol } = rule;
  const ports = (
    ranges: FirewallStatement['sourcePorts'],
    toMatch: typeof match.ports,
  ): readonly (readonly Match[])[] =>
    ranges.length === 0 ? [[]] : handfuls(ranges.map(({ value }) => value)).map((some) => [toMatch(...some)]);
  return product([
    [
      [
        ...(inInterface === undefined ? [] : [match.in(inInterface.value)]),
        ...(outInterface === undefined ? [] : [match.out(outInterface.value)]),
      ],
    ],
    addresses(rule.from, 'source', family),
    addresses(rule.to, 'destination', family),
    [protocol === undefined ? [] : [match.protocol(protocol.value)]],
    ports(rule.destinationPorts, match.ports),
    ports(rule.sourcePorts, match.fromPorts),
  ]);
}

/** Each prefix alone, or, negated, all of them together. */
function addresses(
  side: FirewallAddresses | undefined,
  kind: 'source' | 'destination',
  family: Family,
): readonly (readonly Match[])[] {
  if (side === undefined) return [[]];
  const { negated } = side;
  const ofFamily = side.prefixes.filter(({ address }) => address.family === family);
  const matches = ofFamily.map((prefix): Match => ({ kind, prefix, negated }));
  return negated ? [matches] : matches.map((one) => [one]);
}

/** As many ports together as one match takes. */
function handfuls(ports: readonly PortRange[]): readonly (readonly PortRange[])[] {
  const parts: PortRange[][] = [];
  let free = 0;
  for (const range of ports) {
    const slots = range.first === range.last ? 1 : 2;
    if (slots > free) {
      parts.push([]);
      free = portSlots;
    }
    parts.at(-1)?.push(range);
    free -= slots;
  }
  return parts;
}

function product(choices: readonly (readonly (readonly Match[])[])[]): readonly (readonly Match[])[] {
  return choices.reduce<readonly (readonly Match[])[]>(
    (all, next) => all.flatMap((before) => next.map((matches) => [...before, ...matches])),
    [[]],
  );
}
