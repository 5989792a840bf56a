import { stages, type Stage, type Watch } from '../base/watch.ts';

/** The time and memory that a run took. */
export interface Stopwatch {
  readonly watch: Watch;
  /** A line a stage that did something, in milliseconds, then the whole, with the peak of resident memory in MB. */
  readonly report: () => string;
}

/**
 * Adds up the time of each stage. What one stage has another do, as an expansion that reads a file, counts for the other.
 * `start` is what passed before: node itself, and to load the compiler.
 */
export function stopwatch(): Stopwatch {
  const spent = new Map<Stage, number>([['start', performance.now()]]);
  const open: Stage[] = [];
  let since = performance.now();
  const lap = (): void => {
    const now = performance.now();
    const stage = open.at(-1);
    if (stage !== undefined) spent.set(stage, (spent.get(stage) ?? 0) + now - since);
    since = now;
  };
  return {
    watch(stage, work) {
      lap();
      open.push(stage);
      try {
        return work();
      } finally {
        lap();
        open.pop();
      }
    },
    report() {
      const line = (name: string, time: number): string => `${name.padEnd(10)}${time.toFixed(1).padStart(10)} ms`;
      const lines = stages.flatMap((stage) => {
        const time = spent.get(stage);
        return time === undefined ? [] : [line(stage, time)];
      });
      const memory = Math.round(process.resourceUsage().maxRSS / 1024);
      return [...lines, `${line('total', performance.now())}, ${memory} MB`, ''].join('\n');
    },
  };
}
