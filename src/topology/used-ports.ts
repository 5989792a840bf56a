import { isUnspecified, type IpAddress } from '../base/ip.ts';
import type { PortRange, Protocol } from './model.ts';

/** Where a port is bound: undefined, `0.0.0.0` and `::` are wildcards of both families and of one. */
export interface PortScope {
  readonly hostAddress: IpAddress | undefined;
  readonly protocol: Protocol;
}

/** The host ports in use so far. Every question takes constant time for a port, however many addresses there are. */
export interface UsedPorts {
  readonly add: (scope: PortScope, ports: PortRange) => void;
  /** The lowest `count` consecutive ports within the range that nobody uses in an overlapping scope. */
  readonly lowestFree: (scope: PortScope, within: PortRange, count: number) => PortRange | undefined;
}

/** An empty table of ports. */
export function usedPorts(): UsedPorts {
  /** Ports by the group of addresses that they are used in; see {@link groupsOf}. */
  const groups = new Map<string, Set<number>>();
  /** Where the last search of the same kind ended: ports only get used, so nothing below has become free. */
  const searched = new Map<string, number>();

  function isFree(scope: PortScope, port: number): boolean {
    return groupsOf(scope).asking.every((group) => groups.get(group)?.has(port) !== true);
  }

  return {
    add(scope, ports) {
      for (const group of groupsOf(scope).using) {
        const set = groups.get(group) ?? new Set();
        groups.set(group, set);
        for (let port = ports.first; port <= ports.last; port += 1) set.add(port);
      }
    },
    lowestFree(scope, within, count) {
      const search = `${groupsOf(scope).asking.join(' ')} ${within.first} ${within.last} ${count}`;
      let first = searched.get(search) ?? within.first;
      let last = first;
      while (last <= within.last) {
        if (!isFree(scope, last)) first = last + 1;
        else if (last - first + 1 === count) break;
        last += 1;
      }
      searched.set(search, first);
      return last <= within.last ? { first, last } : undefined;
    },
  };
}

/**
 * A use is noted in every group of addresses that it belongs to; a question looks only into those groups where all uses
 * overlap with what is asked about. So `10.0.0.1` is noted in its own group, in that of its family and in that of all,
 * and asks in its own group and the wildcards'.
 */
function groupsOf({ hostAddress, protocol }: PortScope): {
  readonly using: readonly string[];
  readonly asking: readonly string[];
} {
  const all = `${protocol} any`;
  const wildcard = `${protocol} wildcard`;
  if (hostAddress === undefined) return { using: [all, `${all} 4`, `${all} 6`, wildcard], asking: [all] };
  const ofFamily = `${all} ${hostAddress.family}`;
  const wildcardOfFamily = `${wildcard} ${hostAddress.family}`;
  if (isUnspecified(hostAddress)) return { using: [all, ofFamily, wildcardOfFamily], asking: [ofFamily] };
  const own = `${protocol} ${hostAddress.family} ${hostAddress.value}`;
  return { using: [all, ofFamily, own], asking: [own, wildcard, wildcardOfFamily] };
}
