import { linePlot } from './line-plot.ts';
import { fillTemplate } from './fill-template.ts';
import { machine } from './machine.ts';
import type { Measurement } from './measured-host.ts';
import { median } from './median.ts';

/** How long a tool took for so many containers. */
export interface Timing {
  readonly contestant: string;
  readonly count: number;
  readonly measurement: Measurement;
}

/** A large run, with what `--timings` said of it. */
interface LargeRun {
  readonly lines: number;
  readonly measurement: Measurement;
  readonly stages: string;
}

/** What a run of the bench measured. */
export interface CompilerFacts {
  readonly timings: readonly Timing[];
  readonly start: Readonly<Record<string, readonly Measurement[]>>;
  readonly cluster: LargeRun & { readonly hosts: number };
  /** With the milliseconds of processor time of {@link parseSteps}. */
  readonly many: LargeRun & { readonly steps: Readonly<Record<string, number>> };
  readonly passes: { readonly lines: number; readonly milliseconds: readonly number[] };
  readonly rounds: number;
}

/** The report of a run: a Markdown page (templates/compiler-performance.md with tables put in) and its plot. */
export function compilerReport(facts: CompilerFacts): { readonly page: string; readonly plot: string } {
  const { timings, start, cluster, many, passes, rounds } = facts;
  const counts = [...new Set(timings.map(({ count }) => count))];
  const contestants = [...new Set(timings.map(({ contestant }) => contestant))];
  const seconds = (contestant: string, count: number, kind: 'wall' | 'processor'): number =>
    median(
      timings
        .filter((one) => one.contestant === contestant && one.count === count)
        .map(({ measurement }) => measurement[kind]),
    ) ?? NaN;
  const memory = (contestant: string): number =>
    Math.max(...timings.filter((one) => one.contestant === contestant).map(({ measurement }) => measurement.memory));

  const page = fillTemplate('compiler-performance.md', {
    machine: machine(),
    rounds: String(rounds),
    others: table(
      ['', ...counts.map((count) => `N=${count}`), 'largest process'],
      contestants.map((name) => [
        name,
        ...counts.map((count) => cell(seconds(name, count, 'wall'), seconds(name, count, 'processor'))),
        `${(memory(name) / 1024).toFixed(0)} MB`,
      ]),
    ),
    start: table(
      ['', 'milliseconds of processor time', 'of `node -e 0`'],
      Object.entries(start).map(([name, measurements]) => {
        const of = (kind: readonly Measurement[]): number =>
          median(kind.map(({ processor }) => processor * 1000)) ?? NaN;
        return [
          `\`${name}\``,
          of(measurements).toFixed(0),
          (of(measurements) / of(start['node -e 0'] ?? [])).toFixed(2),
        ];
      }),
    ),
    hosts: String(cluster.hosts),
    hostsLines: String(cluster.lines),
    hostsTime: large(cluster),
    hostsStages: stageTable(cluster.stages),
    lines: many.lines.toLocaleString('en-US'),
    linesTime: large(many),
    linesRate: Math.round(many.lines / many.measurement.processor / 1000).toString(),
    linesStages: stageTable(many.stages),
    linesSteps: table(
      ['from the text', 'microseconds a line'],
      Object.entries(many.steps).map(([name, time]) => [name, ((time * 1000) / many.lines).toFixed(2)]),
    ),
    passLines: passes.lines.toLocaleString('en-US'),
    passMedian: (median(passes.milliseconds) ?? NaN).toFixed(1),
    passBest: Math.min(...passes.milliseconds).toFixed(1),
  });
  const plotted = contestants.map((name) => ({
    name,
    points: counts
      .map((count) => [count, seconds(name, count, 'processor')] as const)
      .filter(([, value]) => !Number.isNaN(value)),
  }));
  return { page, plot: linePlot(plotted, { x: 'containers', y: 'seconds of processor time' }) };
}

/** Seconds on the clock, and of processor time; a dash for what was not measured. */
function cell(wall: number, processor: number): string {
  return Number.isNaN(wall) ? '–' : `${wall.toFixed(2)} (${processor.toFixed(2)})`;
}

function large({ measurement }: LargeRun): string {
  const { wall, processor, memory } = measurement;
  return `${wall.toFixed(1)} s (${processor.toFixed(1)} s of processor time), with ${(memory / 1024).toFixed(0)} MB`;
}

/** The lines of `--timings`, with the part of the whole that each stage took. */
function stageTable(said: string): string {
  const stages = [...said.matchAll(/^(\w+) +(\d+\.\d) ms/gm)].map(
    ([, name = '', time]) => [name, Number(time)] as const,
  );
  const total = stages.find(([name]) => name === 'total')?.[1] ?? NaN;
  return table(
    ['stage', 'milliseconds', 'part'],
    stages.map(([name, time]) => [name, time.toFixed(0), `${((time / total) * 100).toFixed(0)} %`]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
