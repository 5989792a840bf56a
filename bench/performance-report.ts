import type { Backend } from '../test/kernel/lab.ts';
import type { Measurement } from './measured-host.ts';
import { linePlot } from './line-plot.ts';
import { fillTemplate } from './fill-template.ts';
import { machine } from './machine.ts';
import { median } from './median.ts';
import { partsOfRun, type Profile } from './profiled-script.ts';

export interface Result {
  readonly contestant: string;
  readonly backend: Backend;
  readonly count: number;
  readonly phase: string;
  readonly measurement: Measurement;
}

export interface ReportFacts {
  /** Bytes of the script for 500 containers. */
  readonly scriptSize: number;
  readonly rounds: number;
  /** Of 500 containers. */
  readonly profiles: readonly Profile[];
}

/** The report of a run: a Markdown page (templates/performance.md with tables put in) and its plot. */
export function performanceReport(
  results: readonly Result[],
  { scriptSize, rounds, profiles }: ReportFacts,
): { readonly page: string; readonly plot: string } {
  const counts = [...new Set(results.map(({ count }) => count))];
  const rows = [...new Set(results.map(({ contestant, backend, phase }) => `${phase}\n${contestant}\n${backend}`))];
  const seconds = (contestant: string, backend: Backend, phase: string, count: number): number | undefined =>
    median(matching(results, contestant, backend, phase, count).map(({ wall }) => wall));

  const table = [
    `| phase | who | iptables | ${counts.map((count) => `N=${count}`).join(' | ')} |`,
    `| --- | --- | --- | ${counts.map(() => '---').join(' | ')} |`,
    ...rows
      .toSorted((a, b) => phases.indexOf(a.split('\n')[0] ?? '') - phases.indexOf(b.split('\n')[0] ?? ''))
      .map((row) => {
        const [phase, contestant, backend] = row.split('\n') as [string, string, Backend];
        const cells = counts.map((count) => seconds(contestant, backend, phase, count)?.toFixed(3) ?? '–');
        return `| ${phase} | ${contestant} | ${backend} | ${cells.join(' | ')} |`;
      }),
  ];

  const ratios = (['nft', 'legacy'] as const).flatMap((backend) =>
    counts.map((count) => {
      const of = (contestant: string, phase: string): number => seconds(contestant, backend, phase, count) ?? NaN;
      const processor = (contestant: string, phase: string): number =>
        median(matching(results, contestant, backend, phase, count).map((one) => one.processor)) ?? NaN;
      const up = of('netc', 'up');
      const second = of('netc', 'second up');
      const memory = Math.max(
        ...results
          .filter((one) => one.contestant === 'netc' && one.count === count)
          .map((one) => one.measurement.memory),
      );
      const cells = [
        up / of('bound', 'up'),
        second / up,
        of('netc', 'check') / up,
        (of('netc', 'one more') - second) / up,
        of('netc', 'down') / of('bound', 'down'),
        processor('netc', 'up') / processor('bound', 'up'),
        of('netc', 'processes alone') / of('bound', 'up'),
        of('netc', 'processes alone') / up,
        of('netc', 'looking alone') / up,
      ].map((ratio) => ratio.toFixed(2));
      return `| ${count} | ${backend} | ${cells.join(' | ')} | ${(memory / 1024).toFixed(0)} MB |`;
    }),
  );
  const ratioTable = [
    '| N | iptables | up / bound | second up / up | check / up | (one more − second up) / up | down / bound | up / bound in processor time | processes alone / bound | processes alone / up | looking alone / up | largest process |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| target at 500 | | ≤ 2.4 | ≤ 0.65 | ≤ 0.65 | ≤ 0.1 | ≤ 1.6 | | | | | < 100 MB |',
    ...ratios,
  ];

  const others = [...new Set(results.map(({ contestant }) => contestant))].filter(
    (name) => name !== 'netc' && name !== 'bound',
  );
  const otherRows = others.flatMap((contestant) =>
    counts.flatMap((count) => {
      const theirs = seconds(contestant, 'nft', 'up', count);
      const ours = seconds('netc', 'nft', 'up', count);
      return theirs === undefined || ours === undefined
        ? []
        : [
            `| ${contestant} | ${count} | ${theirs.toFixed(2)} s | ${ours.toFixed(2)} s | ${(theirs / ours).toFixed(0)} |`,
          ];
    }),
  );
  const growth = (['nft', 'legacy'] as const).flatMap((backend) => {
    const [small, large] = [seconds('netc', backend, 'up', 100), seconds('netc', backend, 'up', 1000)];
    return small === undefined || large === undefined ? [] : [`${(large / small).toFixed(1)} (${backend})`];
  });
  const otherTable = ['| who | N | its up | netc’s up | ratio |', '| --- | --- | --- | --- | --- |', ...otherRows];

  const page = fillTemplate('performance.md', {
    table: table.join('\n'),
    ratios: ratioTable.join('\n'),
    // What a run did not measure is not on its page.
    othersSection:
      otherRows.length > 0
        ? `## Against others, fresh \`up\`\n\nIn parentheses stands what those do that cannot do all of the work.\n\n${otherTable.join('\n')}\n\n`
        : '',
    growth1000:
      growth.length > 0
        ? `\`up\` of 1,000 takes ${growth.join(', ')} times as long as of 100 (target: at most 12). `
        : '',
    size: `${(scriptSize / 1000).toFixed(0)} kB`,
    rounds: String(rounds),
    profile: profileTable(profiles),
    machine: machine(),
  });
  const lines = [
    ...(['up', 'second up', 'down'] as const).map((phase) => ({ name: `netc, ${phase}`, contestant: 'netc', phase })),
    { name: 'bound, up', contestant: 'bound', phase: 'up' },
    ...others.map((contestant) => ({ name: `${contestant}, up`, contestant, phase: 'up' })),
  ].map(({ name, contestant, phase }) => ({
    name,
    points: counts.flatMap((count) => {
      const value = seconds(contestant, 'nft', phase, count);
      return value === undefined ? [] : [[count, value] as const];
    }),
  }));
  return { page, plot: linePlot(lines, { x: 'containers', y: 'seconds' }) };
}

const phases = ['up', 'second up', 'check', 'processes alone', 'looking alone', 'one more', 'down'];

function matching(
  results: readonly Result[],
  contestant: string,
  backend: Backend,
  phase: string,
  count: number,
): readonly Measurement[] {
  return results
    .filter(
      (one) => one.contestant === contestant && one.backend === backend && one.phase === phase && one.count === count,
    )
    .map(({ measurement }) => measurement);
}

function profileTable(profiles: readonly Profile[]): string {
  const columns = (['up', 'second up', 'down'] as const).flatMap((phase) =>
    (['nft', 'legacy'] as const).map((backend) => ({ phase, backend })),
  );
  const rows = partsOfRun.map(([part]) => {
    const cells = columns.map(({ phase, backend }) => {
      const all = profiles.filter((one) => one.phase === phase && one.backend === backend);
      return (median(all.map(({ seconds }) => seconds.get(part) ?? 0)) ?? 0).toFixed(3);
    });
    return `| ${part} | ${cells.join(' | ')} |`;
  });
  return [
    `| | ${columns.map(({ phase, backend }) => `${phase}, ${backend}`).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...rows,
  ].join('\n');
}
