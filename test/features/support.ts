import { expect } from 'vitest';
import { analyse } from '../../src/plan/analyse.ts';
import type { HostPlan } from '../../src/plan/host-plan.ts';
import { planHost } from '../../src/plan/plan-host.ts';

/** The plan of a topology without errors, named `t`. */
export function plan(text: string): HostPlan {
  const { value, diagnostics } = analyse({ name: 't.net', text }, () => ({ failure: 'none' }), { name: 't' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [host] = value.hosts;
  if (host === undefined) throw new Error('a topology has a host');
  return planHost(value, host, 'ip');
}

/** The rules of one chain and family, less their `-A NETC_t_`. */
export function chain({ rules }: HostPlan, family: 4 | 6, suffix: string, namespace?: string): readonly string[] {
  const start = `-A NETC_t_${suffix} `;
  const tables = rules.find((one) => one.namespace === namespace);
  return (
    (family === 4 ? tables?.lines4 : tables?.lines6)?.flatMap(({ text }) =>
      text.startsWith(start) ? [text.slice(start.length)] : [],
    ) ?? []
  );
}

/** All declared lines, with their namespace in front. */
export function lines({ resources }: HostPlan): readonly string[] {
  return resources.flatMap(({ namespace, borrowed, lines: own }) =>
    own.map((line) => `${namespace ?? 'host'}${borrowed ? '*' : ''}: ${line}`),
  );
}
