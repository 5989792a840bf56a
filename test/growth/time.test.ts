import { expect, it } from 'vitest';
import type { SourceFile } from '../../src/base/span.ts';
import { expand } from '../../src/expand/expand.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { hostScripts } from '../../src/plan/host-script.ts';
import { planHost } from '../../src/plan/plan-host.ts';
import { validate } from '../../src/rules/index.ts';
import { printPair } from '../../src/script/print-script.ts';
import { resolveTopology } from '../../src/topology/resolve-topology.ts';
import { expectLinear } from './linear-time.ts';
import { topologyText, wrongText } from './topology-text.ts';

/** What each stage makes of a topology of that many containers, and the stage itself, to be run again. */
function stagesOf(
  count: number,
): Readonly<Record<'expand' | 'resolve' | 'validate' | 'plan' | 'print', () => unknown>> {
  const source = (): SourceFile => ({ name: 'growth.net', text: topologyText(count) });
  const nothing = () => ({ failure: 'none' });
  const statements = expand(source(), nothing).value;
  const topology = resolveTopology(statements, { name: 'growth' }).value;
  const [host] = topology.hosts;
  if (host === undefined) throw new Error('a topology has a host');
  const plan = planHost(topology, host, 'ip');
  return {
    expand: () => expand(source(), nothing),
    resolve: () => resolveTopology(statements, { name: 'growth' }),
    validate: () => validate(topology),
    plan: () => planHost(topology, host, 'ip'),
    print: () => {
      const { up, down } = hostScripts(plan, { version: '0', rootFile: 'growth.net' });
      return printPair(up, down);
    },
  };
}

/** What the counts of blocks do not see: copies, keys and searches that the engine does in one step. */
const small = stagesOf(500);
const large = stagesOf(5000);

it.each(['expand', 'resolve', 'validate', 'plan', 'print'] as const)('%s takes linear time', (stage) => {
  expectLinear(small[stage], large[stage]);
});

it('takes linear time from text to findings where all is wrong', () => {
  const findings = (count: number) => () =>
    analyse({ name: 'growth.net', text: wrongText(count) }, () => ({ failure: 'none' }), { name: 'growth' })
      .diagnostics;
  expectLinear(findings(500), findings(5000));
});

it('tells what is wrong with 2,000 lines as fast as somebody types', () => {
  const text = topologyText(200);
  expect(text.split('\n').length).toBeGreaterThan(2000);
  const passes = Array.from({ length: 20 }, () => {
    const start = process.cpuUsage();
    analyse({ name: 'growth.net', text }, () => ({ failure: 'none' }), { name: 'growth' });
    return process.cpuUsage(start).user / 1000;
  });
  // 30 ms is the aim, on a machine that does nothing else.
  expect(Math.min(...passes)).toBeLessThan(120);
});
