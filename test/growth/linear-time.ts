import { expect } from 'vitest';

/** What 10 times as many may take of the time: linear takes 10, with caches and memory up to 25; quadratic 100. */
const mostOfTenfold = 45;

/** Milliseconds in which 5,000 things cannot have met in pairs, of which there are 25 million. */
const quick = 40;

/**
 * The shortest of several runs in milliseconds of processor time: what other processes take away counts for little, and
 * only ever makes a run longer.
 */
function shortest(runs: number, work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Expects that work on ten times the size takes about ten times as long. */
export function expectLinear(small: () => unknown, large: () => unknown): void {
  let most = shortest(1, large);
  if (most < quick) return;
  const least = shortest(5, small);
  // What looks like more may have met a busy machine: it gets another chance.
  if (most > least * mostOfTenfold) most = Math.min(most, shortest(3, large));
  if (most < quick) return;
  expect(most / least, `${least.toFixed(1)} ms at 500, ${most.toFixed(1)} ms at 5,000`).toBeLessThan(mostOfTenfold);
}
