import { bridgeNames, containerNames, pick, spellingOf, type Draft, type Part } from './draft.ts';

/** What of a draft decides whether and how other statements fit. */
export interface Facts {
  readonly forwards: boolean;
  readonly iptables: boolean;
  readonly bridges: readonly BridgeFacts[];
  readonly containers: readonly ContainerFacts[];
}

export interface BridgeFacts {
  readonly number: number;
  readonly name: string;
  /** A bridge that the lab's host has already (`existing`). */
  readonly existing: boolean;
  /** `10.N.0` of its /24, where its network is written. */
  readonly v4: string | undefined;
  /** `2001:db8:N:`, where it has IPv6. */
  readonly v6: string | undefined;
  /** Whether it has an IPv4 network, written or picked. */
  readonly hasV4: boolean;
  readonly icc: boolean;
}

export interface ContainerFacts {
  readonly number: number;
  readonly name: string;
  readonly mode: string;
  readonly bridge: BridgeFacts | undefined;
  /** Whether it says `expose`. */
  readonly exposes: boolean;
}

export function factsOf(draft: Draft): Facts {
  const iptables = spellingOf(draft.host, 'iptables') === undefined;
  const forwards = spellingOf(draft.host, 'ip-forward') === undefined;
  const bridges = draft.bridges.map((part): BridgeFacts => {
    const has = (keyword: string): boolean => spellingOf(part.choices, keyword) !== undefined;
    const existing = part.number === 3 && has('existing');
    const v6 = has('fixed-cidr-v6') && forwards;
    return {
      number: part.number,
      name: existing ? 'old0' : pick(bridgeNames, part.number),
      existing,
      v4: has('bip') || existing ? `10.${part.number + 20}.0` : undefined,
      v6: v6 ? `2001:db8:${part.number + 20}:` : undefined,
      hasV4: has('bip') || existing || !v6,
      icc: !(has('icc') && iptables),
    };
  });
  const containers: ContainerFacts[] = [];
  for (const part of draft.containers) containers.push(containerFacts(part, bridges, containers));
  return { forwards, iptables, bridges, containers };
}

function containerFacts(
  part: Part,
  bridges: readonly BridgeFacts[],
  before: readonly ContainerFacts[],
): ContainerFacts {
  const name = pick(containerNames, part.number);
  const exposes = spellingOf(part.choices, 'expose') !== undefined;
  const wanted = spellingOf(part.choices, 'net') ?? 0;
  const bridge = bridges[wanted % 5];
  if (bridge !== undefined) return { number: part.number, name, mode: `bridge:${bridge.name}`, bridge, exposes };
  const owners = before.filter(({ mode }) => !mode.startsWith('container:'));
  const owner = owners[wanted % 3];
  const mode = wanted % 5 === 4 && owner !== undefined ? `container:${owner.name}` : wanted % 7 === 3 ? 'host' : 'none';
  return { number: part.number, name, mode, bridge: undefined, exposes };
}
