import type { FileResource } from '../resources/file.ts';
import type { FirewallRule } from '../resources/firewall-rule.ts';
import type { Resource } from '../resources/resource.ts';

/** What one mode or feature adds to a host's plan. */
export interface Contribution {
  readonly resources?: readonly Resource[];
  readonly rules?: readonly FirewallRule[];
  readonly files?: readonly FileResource[];
}

/** Several contributions as one, in the order given. */
export function combine(contributions: readonly Contribution[]): Required<Contribution> {
  return {
    resources: contributions.flatMap(({ resources }) => resources ?? []),
    rules: contributions.flatMap(({ rules }) => rules ?? []),
    files: contributions.flatMap(({ files }) => files ?? []),
  };
}
