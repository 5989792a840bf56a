import type { Via } from './span.ts';

/** The steps of the way, outermost first. */
export function viaPath(via: Via | undefined): readonly Via[] {
  const path: Via[] = [];
  for (let step = via; step !== undefined; step = step.outer) path.unshift(step);
  return path;
}
