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
  { ways }: Paths,
): Ways | undefined {
  let best = Infinity;
  let hop: Hop | undefined;
  let equal: Hop | undefined;
  for (const owner of owners) {
    const way = ways.get(owner);
    if (way === undefined || way.distance < 1 || way.distance > best || !(owner.forwards || single)) continue;
    if (way.distance < best) {
      best = way.distance;
      hop = way.first;
      equal = way.other;
    } else if (equal === undefined && way.first?.next.port !== hop?.next.port) equal = way.first;
  }
  return hop === undefined ? undefined : { hop, other: equal };
}
