import type { AddressPattern } from '../base/address-pattern.ts';
import type { Family, IpAddress, Prefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import type { PortRange, Protocol } from '../topology/model.ts';

/** What a packet must be like. All matches of a rule hold together. */
export type Match =
  | { readonly kind: 'in-interface' | 'out-interface'; readonly name: string; readonly negated?: boolean }
  | { readonly kind: 'source' | 'destination'; readonly prefix: Prefix; readonly negated?: boolean }
  /** The same for a mask that is not that of a prefix. */
  | { readonly kind: 'masked-source' | 'masked-destination'; readonly pattern: AddressPattern }
  /** `icmp` is that of the rule's family. */
  | { readonly kind: 'protocol'; readonly protocol: Protocol | 'icmp' }
  /** Any of them; more than {@link portSlots} do not go into one rule. */
  | { readonly kind: 'destination-port' | 'source-port'; readonly ports: readonly PortRange[] }
  | { readonly kind: 'connection-state'; readonly states: readonly ConnectionState[] }
  /** The source is one of the host's own addresses. */
  | { readonly kind: 'local-source'; readonly negated?: boolean }
  /** So is the destination; `onArrivalInterface` asks for an address of the interface the packet came in by. */
  | { readonly kind: 'local-destination'; readonly negated?: boolean; readonly onArrivalInterface?: boolean }
  | { readonly kind: 'icmp-type'; readonly type: number };

/** As conntrack knows them (iptables-extensions(8), conntrack); DNAT: its destination was rewritten. */
export type ConnectionState = 'INVALID' | 'ESTABLISHED' | 'RELATED' | 'DNAT';

/** Ports that one multiport match takes, a range counting twice (iptables-extensions(8)). */
export const portSlots = 15;

export type Verdict =
  | { readonly kind: 'accept' | 'drop' | 'reject' | 'return' | 'masquerade' }
  /** Without a port the packet keeps its own. */
  | { readonly kind: 'dnat'; readonly address: IpAddress; readonly port?: number };

/** Own chains, each jumped to from a built-in chain of one table. */
export const chains = {
  guard: { table: 'raw', suffix: 'GUARD' },
  dnat: { table: 'nat', suffix: 'DNAT' },
  snat: { table: 'nat', suffix: 'SNAT' },
  forward: { table: 'filter', suffix: 'FORWARD' },
  /** Behind the host's own rules: a container may go only where they let it. */
  outbound: { table: 'filter', suffix: 'OUTBOUND' },
  input: { table: 'filter', suffix: 'INPUT' },
  output: { table: 'filter', suffix: 'OUTPUT' },
} as const;

export type ChainName = keyof typeof chains;

/**
 * The stages of each chain, in the order in which a packet meets them. A rule says its stage, never its number: features
 * need not know of each other.
 */
export const stages = {
  guard: ['loopback', 'spoofed', 'cluster', 'direct', 'link-local', 'foreign', 'own', 'bound'],
  dnat: ['publish'],
  snat: ['published', 'cluster', 'masquerade'],
  forward: [
    'invalid',
    'established',
    'bridged',
    'passing',
    'firewall',
    'default',
    'sources',
    'multicast',
    'publish',
    'link',
    'icc',
    'cluster',
    'closed',
  ],
  outbound: ['outbound', 'transit', 'default'],
  input: ['passing', 'firewall', 'default', 'established', 'icmp', 'closed'],
  output: ['passing', 'firewall', 'default'],
} as const;

export type Stage<C extends ChainName> = (typeof stages)[C][number];

/** A rule as data: never a string before it is printed. */
export interface FirewallRule {
  /** The network namespace whose packets it judges; undefined: the host's own. */
  readonly namespace?: string | undefined;
  readonly family: Family;
  readonly chain: ChainName;
  readonly stage: string;
  readonly matches: readonly Match[];
  readonly verdict: Verdict;
  readonly origin: Origin;
}

/** A rule of one chain and stage; the types see to it that the stage is one of the chain's. */
export function firewallRule<C extends ChainName>(
  chain: C,
  stage: Stage<C>,
  rule: Omit<FirewallRule, 'chain' | 'stage'>,
): FirewallRule {
  // Written out, since a spread takes many times longer, and there may be a million rules.
  const { namespace, family, matches, verdict, origin } = rule;
  return { namespace, family, chain, stage, matches, verdict, origin };
}
