import { bridgeNames, containerNames, pick, spellingOf, type Draft, type Part } from './draft.ts';

/** What of a draft decides whether and how other statements fit. */
export interface Facts {
  readonly forwards: boolean;
  readonly iptables: boolean;
  readonly bridges: readonly BridgeFacts[];
  readonly containers: readonly ContainerFacts[];
  readonly pairs: readonly PairFacts[];
  /** Which hosts stand around this one, where it is one of several. */
  readonly cluster: number | undefined;
}

export interface BridgeFacts {
  readonly number: number;
  readonly name: string;
  /** A bridge that the lab's host has already (`existing`). */
  readonly existing: boolean;
  /** A switch on which the host has no address (`bip none`): containers stand on it by interfaces of their own. */
  readonly plain: boolean;
  /** `10.N.0` of its /24. */
  readonly network: string;
  /** The same, where the host has its network in writing. */
  readonly v4: string | undefined;
  /** `2001:db8:N:`, where it has IPv6, or what stands for that in the prefix of eth0. */
  readonly v6: string | undefined;
  /** Whether `v6` lies in the prefix of eth0. */
  readonly insideLink: boolean;
  /** Whether it has an IPv4 network, written or picked. */
  readonly hasV4: boolean;
  readonly icc: boolean;
}

export interface ContainerFacts {
  readonly number: number;
  readonly name: string;
  readonly mode: string;
  readonly bridge: BridgeFacts | undefined;
  /** Whether it has a network namespace that no other container shares. */
  readonly ownsNamespace: boolean;
  /** Whether it says `ip-forward on`. */
  readonly forwards: boolean;
  /** Whether it says `expose`. */
  readonly exposes: boolean;
}

/** A pair of interfaces `pNUMBER` between two containers, or one and the host (undefined). */
export interface PairFacts {
  readonly number: number;
  readonly spelling: number;
  readonly first: ContainerFacts;
  readonly second: ContainerFacts | undefined;
}

export function factsOf(draft: Draft): Facts {
  const iptables = spellingOf(draft.host, 'iptables') === undefined;
  const forwards = spellingOf(draft.host, 'ip-forward') === undefined;
  const bridges = draft.bridges.map((part) => bridgeFacts(part, iptables, forwards));
  const containers: ContainerFacts[] = [];
  for (const part of draft.containers) containers.push(containerFacts(part, bridges, containers));
  const pairs = draft.pairs.flatMap((part) => pairFacts(part, containers) ?? []);
  // The others of a cluster have to be able to reach what it has.
  const cluster = forwards ? spellingOf(draft.file, 'routes auto') : undefined;
  return { forwards, iptables, bridges, containers, pairs, cluster };
}

function bridgeFacts({ number, choices }: Part, iptables: boolean, forwards: boolean): BridgeFacts {
  const has = (keyword: string): boolean => spellingOf(choices, keyword) !== undefined;
  const existing = number === 3 && has('existing');
  const plain = !existing && (spellingOf(choices, 'bip') ?? 0) % 5 === 4;
  const network = `10.${number + 20}.0`;
  const v4 = existing || (has('bip') && !plain) ? network : undefined;
  const insideLink = (spellingOf(choices, 'fixed-cidr-v6') ?? 0) % 4 === 3;
  const v6 = insideLink ? `2001:db8:ffff:0:${number + 20}:` : `2001:db8:${number + 20}:`;
  const hasV6 = has('fixed-cidr-v6') && forwards && !plain;
  return {
    number,
    name: existing ? 'old0' : pick(bridgeNames, number),
    existing,
    plain,
    network,
    v4,
    v6: hasV6 ? v6 : undefined,
    insideLink: hasV6 && insideLink,
    hasV4: v4 !== undefined || (!plain && !hasV6),
    icc: !(has('icc') && iptables),
  };
}

function containerFacts(
  { number, choices }: Part,
  bridges: readonly BridgeFacts[],
  before: readonly ContainerFacts[],
): ContainerFacts {
  const wanted = spellingOf(choices, 'net') ?? 0;
  const bridge = bridges.filter(({ plain }) => !plain)[wanted % 5];
  const owner = before.filter(({ mode }) => !mode.startsWith('container:'))[wanted % 3];
  const mode =
    bridge !== undefined
      ? `bridge:${bridge.name}`
      : wanted % 5 === 4 && owner !== undefined
        ? `container:${owner.name}`
        : wanted % 7 === 3
          ? 'host'
          : 'none';
  const ownsNamespace = !/^(host|container)/.test(mode);
  const forwarding = spellingOf(choices, 'ip-forward');
  return {
    number,
    name: pick(containerNames, number),
    mode,
    bridge,
    ownsNamespace,
    forwards: ownsNamespace && forwarding !== undefined && forwarding % 4 !== 3,
    exposes: spellingOf(choices, 'expose') !== undefined,
  };
}

/** Nothing where no container has a namespace of its own. */
function pairFacts({ number, choices }: Part, containers: readonly ContainerFacts[]): PairFacts | undefined {
  const owners = containers.filter(({ ownsNamespace }) => ownsNamespace);
  const spelling = choices[0]?.spelling ?? 0;
  const first = owners[spelling % 3];
  if (first === undefined) return undefined;
  const second = owners.filter((owner) => owner !== first)[Math.floor(spelling / 3) % 3];
  return { number, spelling, first, second: spelling % 4 === 3 ? undefined : second };
}
