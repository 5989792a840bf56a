import { afterEach, expect, it, vi } from 'vitest';
import { stopwatch } from '../../src/cli/stopwatch.ts';

/** A clock that only the test moves on. */
function clockAt(start: number): (milliseconds: number) => void {
  let now = start;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (milliseconds) => {
    now += milliseconds;
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

const timesOf = (report: string): readonly (readonly [string, number])[] =>
  report
    .trimEnd()
    .split('\n')
    .map((line) => [line.split(' ')[0] ?? '', Number(/([\d.]+) ms/.exec(line)?.[1])]);

it('gives each moment to one stage: the innermost that is at work', () => {
  const pass = clockAt(40);
  const { watch, report } = stopwatch();
  const value = watch('expand', () => {
    pass(5);
    const parsed = watch('parse', () => {
      pass(20);
      watch('read', () => {
        pass(3);
      });
      return 'tree';
    });
    pass(1);
    return parsed;
  });
  expect(value).toBe('tree');
  expect(timesOf(report())).toEqual([
    ['start', 40],
    ['read', 3],
    ['parse', 20],
    ['expand', 6],
    ['total', 69],
  ]);
});

it('adds up what a stage does several times, in the order of the stages', () => {
  const pass = clockAt(0);
  const { watch, report } = stopwatch();
  for (let host = 0; host < 3; host += 1) {
    watch('print', () => {
      pass(2);
    });
    watch('plan', () => {
      pass(10);
    });
  }
  expect(timesOf(report())).toEqual([
    ['start', 0],
    ['plan', 30],
    ['print', 6],
    ['total', 36],
  ]);
});

it('goes on after a stage that failed', () => {
  const pass = clockAt(0);
  const { watch, report } = stopwatch();
  expect(() =>
    watch('read', () => {
      pass(7);
      throw new Error('no such file');
    }),
  ).toThrow('no such file');
  watch('expand', () => {
    pass(1);
  });
  expect(timesOf(report())).toEqual([
    ['start', 0],
    ['read', 7],
    ['expand', 1],
    ['total', 8],
  ]);
});

it('tells the peak of memory', () => {
  expect(stopwatch().report()).toMatch(/^total +\d+\.\d ms, [1-9]\d* MB$/m);
});
