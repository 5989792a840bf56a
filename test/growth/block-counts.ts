import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/**
 * How often each block of the compiler ran: the ranges of each function, nested as its blocks are, by file and function.
 * Offsets are those of the text that runs.
 */
export type BlockCounts = ReadonlyMap<string, readonly Profiler.CoverageRange[]>;

const session = new Session();
session.connect();
// Optimized code does not count calls; and what was compiled before has no counters, so this module comes before those that
// it is to count.
setFlagsFromString('--no-opt');
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Counts what runs while `work` does. Equal work gives equal counts, however busy the machine is. */
export function blockCounts(work: () => unknown): BlockCounts {
  takeCounts();
  work();
  return takeCounts();
}

/** How often the character at the offset was come by; a block without counts of its own ran as often as the one around it. */
export function countAt(counts: BlockCounts, name: string, offset: number): number {
  const around = counts
    .get(name)
    ?.findLast(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
  return around?.count ?? 0;
}

/** The counts since the last ones were taken. */
function takeCounts(): BlockCounts {
  const { result } = post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
  return new Map(
    result.flatMap(({ url, functions }) => {
      const [, file] = /^(?!.*\/node_modules\/).*\/((?:src|grammar|test)\/.*)$/.exec(url) ?? [];
      return file === undefined
        ? []
        : functions.map(
            ({ functionName, ranges }) =>
              [`${file} ${functionName || 'a function'} at ${ranges[0]?.startOffset ?? 0}`, ranges] as const,
          );
    }),
  );
}

function post(method: string, params?: object): unknown {
  let answer: unknown;
  session.post(method, params, (failure, result) => {
    if (failure !== null) throw failure;
    answer = result;
  });
  return answer;
}
