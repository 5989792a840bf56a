import { blockCounts, type BlockCounts } from './block-counts.ts';
import { growingBlocks, sizes } from './growth.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderText } from '../../src/diagnostics/render-text.ts';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.ts';
import { expand } from '../../src/expand/expand.ts';
import { hostScripts } from '../../src/plan/host-script.ts';
import { planHost } from '../../src/plan/plan-host.ts';
import { modelJson } from '../../src/report/model-json.ts';
import { validate } from '../../src/rules/index.ts';
import { printPair } from '../../src/script/print-script.ts';
import { resolveTopology } from '../../src/topology/resolve-topology.ts';
import { soundShapes, wrongShapes, type Shape } from './shapes.ts';

interface Run {
  readonly size: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly stages: ReadonlyMap<string, BlockCounts>;
}

/** Takes a topology through all stages, and counts what each does. */
function run(shape: Shape, size: number): Run {
  const stages = new Map<string, BlockCounts>();
  const counted = <T>(stage: string, work: () => T): T => {
    let result: { readonly value: T } | undefined;
    stages.set(
      stage,
      blockCounts(() => (result = { value: work() })),
    );
    if (result === undefined) throw new Error('it has run');
    return result.value;
  };
  const source = { name: 'growth.net', text: shape(size) };
  const expanded = counted('expand', () => expand(source, () => ({ failure: 'none' })));
  const resolved = counted('resolve', () => resolveTopology(expanded.value, { name: 'growth' }));
  const broken = counted('validate', () => validate(resolved.value));
  const diagnostics = [...expanded.diagnostics, ...resolved.diagnostics, ...broken];
  if (Object.values(soundShapes).includes(shape)) {
    const topology = resolved.value;
    const plans = counted('plan', () => topology.hosts.map((host) => planHost(topology, host, 'ip')));
    counted('print', () => {
      // How long a host's script is grows with the host; from some length on it has tables, which several hosts reach at once.
      for (const plan of plans.length > 1 ? [] : plans) {
        const { up, down } = hostScripts(plan, { version: '0', rootFile: source.name });
        printPair(up, down);
      }
    });
    counted('model', () => [...modelJson(topology, topology.hosts, source.name)]);
  } else counted('report', () => renderText(sortDiagnostics(diagnostics), { colour: false }));
  return { size, diagnostics, stages };
}

describe.each([
  ...Object.entries(soundShapes).map(([name, shape]) => [name, shape, true] as const),
  ...Object.entries(wrongShapes).map(([name, shape]) => [name, shape, false] as const),
])('with ever more %s', (_name, shape, isSound) => {
  let runs: readonly Run[] = [];
  beforeAll(() => {
    runs = sizes.map((size) => run(shape, size));
  }, 300_000);
  afterAll(() => {
    runs = [];
  });

  it(isSound ? 'there is no error' : 'there is something wrong', () => {
    const found = runs[0]?.diagnostics.filter(({ severity }) => !isSound || severity === 'error') ?? [];
    expect(found.length > 0).toBe(!isSound);
  });

  it.each(['expand', 'resolve', 'validate', ...(isSound ? ['plan', 'print', 'model'] : ['report'])])(
    '%s does proportionately more',
    (stage) => {
      const counts = runs.map(({ size, stages }) => ({ size, counts: stages.get(stage) ?? new Map() }));
      expect(counts.map((one) => one.counts.size > 0)).toEqual(sizes.map(() => true));
      expect(growingBlocks(counts)).toEqual([]);
    },
  );
});
