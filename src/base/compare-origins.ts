import type { Origin } from './span.ts';
import { viaPath } from './via-path.ts';

/** The offsets and rounds at which a reader who follows every `include`, round and `use` meets the place. */
function readingPath({ start, via }: Origin): readonly number[] {
  const path = viaPath(via).flatMap((step) => [step.at.start, step.kind === 'round' ? step.index : 0]);
  return [...path, start];
}

/**
 * Orders two places of one topology as a reader meets them: what is included stands where its `include` does, a loop's
 * statements come round by round, a profile's where it is used.
 */
export function compareOrigins(one: Origin, other: Origin): number {
  if (one.via === other.via) return one.start - other.start;
  const path = readingPath(one);
  const against = readingPath(other);
  for (const [index, offset] of path.entries()) {
    const otherOffset = against[index];
    if (otherOffset === undefined) return 1;
    if (offset !== otherOffset) return offset - otherOffset;
  }
  return path.length - against.length;
}
