import { blockCounts } from './block-counts.ts';
import { growingBlocks, sizes, type SizedCounts } from './growth.ts';
import { describe, expect, it } from 'vitest';
import { inPairs, sorted, throughAll, withNeighbours } from './planted.ts';

/** What the counts of blocks would say of rules that are not in the list. */
describe('a rule is', () => {
  const names = (size: number): readonly string[] =>
    Array.from({ length: size }, (_, index) => `c${index % 7}${index}`);

  const countsOf = (work: (size: number) => unknown): readonly SizedCounts[] =>
    sizes.map((size) => ({ size, counts: blockCounts(() => work(size)) }));

  it.each([
    ['passed that looks at each thing once', throughAll],
    ['passed that sorts', sorted],
  ])('%s', (_name, rule) => {
    expect(growingBlocks(countsOf((size) => rule(names(size))))).toEqual([]);
  });

  it.each([
    ['caught that looks at pairs', inPairs],
    ['caught that looks at √n others for each', withNeighbours],
  ])('%s', (_name, rule) => {
    expect(growingBlocks(countsOf((size) => rule(names(size))))[0]).toMatch(/^test\/growth\/planted\.ts /);
  });

  it('caught in a single block beside a thousand that are linear', () => {
    const work = (size: number): void => {
      for (let round = 0; round < 1000; round += 1) throughAll(names(size));
      inPairs(names(size).slice(0, size / 4));
    };
    expect(growingBlocks(countsOf(work))[0]).toMatch(/^test\/growth\/planted\.ts /);
  });
});
