import { countAt, type BlockCounts } from './block-counts.ts';

/** So many things, 10 times and 100 times as many. */
export const sizes = [20, 200, 2000] as const;

/**
 * How often a block may run with `large` things if it ran `times` with `small` ones: as sorting grows, n log n, and half as often again.
 * Ten times as many things come to 22 times as often, and a hundred times to 382; n√n would come to 32 and 1,000.
 * Twice for each comparison of a sort is never too often, for some things have to be many before they show.
 */
function most(times: number, small: number, large: number): number {
  return Math.max((times * 1.5 * sorting(large)) / sorting(small), 2 * sorting(large));
}

function sorting(size: number): number {
  return size * Math.log2(size);
}

/** What ran with so many things. */
export interface SizedCounts {
  readonly size: number;
  readonly counts: BlockCounts;
}

/**
 * The blocks of the compiler that run disproportionately often when there is more to do, the worst first. Each block stands for
 * itself: one that is as yet cheap is found beside a thousand that are dear.
 */
export function growingBlocks(counts: readonly SizedCounts[]): readonly string[] {
  const largest = counts.at(-1);
  if (largest === undefined) return [];
  const found: { readonly excess: number; readonly text: string }[] = [];
  for (const [name, ranges] of largest.counts) {
    for (const { startOffset } of ranges) {
      const times = counts.map(({ counts: one }) => countAt(one, name, startOffset));
      // From the least to the middle something may begin that only several things have, as tables in scripts do.
      const excess = Math.max(
        ...counts
          .slice(0, -1)
          .map(({ size }, index) => (times.at(-1) ?? 0) / most(times[index] ?? 0, size, largest.size)),
      );
      if (excess > 1) found.push({ excess, text: `${name}, block at ${startOffset}: ${times.join(', ')} times` });
    }
  }
  return found.sort((a, b) => b.excess - a.excess).map(({ text }) => text);
}

/** How often the busiest block of a file ran. */
export function busiest(counts: BlockCounts, file: string): number {
  let most = 0;
  for (const [name, ranges] of counts) {
    if (name.startsWith(`${file} `)) most = Math.max(most, ...ranges.map(({ count }) => count));
  }
  return most;
}
