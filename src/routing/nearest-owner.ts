import type { Destination } from './route-graph.ts';
import type { Hop, Paths } from './shortest-paths.ts';

/** The first hop of the way that is taken, and that of another that is as good. */
export interface Ways {
  readonly hop: Hop;
  readonly other: Hop | undefined;
}

/**
 * The first hop towards the nearest node that has a network and passes packets on into it, and another that is as good.
 * Undefined where there is no way, or the source has the network itself.
 */
export function nearestOwner(
  { owners, single }: Pick<Destination, 'owners' | 'single'>,
  { distance, first, other }: Paths,
): Ways | undefined {
  let best = Infinity;
  let hop: Hop | undefined;
  let equal: Hop | undefined;
  for (const { index, forwards } of owners) {
    const length = distance[index] ?? -1;
    if (length < 1 || length > best || !(forwards || single)) continue;
    if (length < best) {
      best = length;
      hop = first[index];
      equal = other[index];
    } else if (equal === undefined && first[index]?.next.port !== hop?.next.port) equal = first[index];
  }
  return hop === undefined ? undefined : { hop, other: equal };
}
