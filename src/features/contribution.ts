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
  const all = { resources: [] as Resource[], rules: [] as FirewallRule[], files: [] as FileResource[] };
  for (const { resources = [], rules = [], files = [] } of contributions) {
    for (const resource of resources) all.resources.push(resource);
    for (const rule of rules) all.rules.push(rule);
    for (const file of files) all.files.push(file);
  }
  return all;
}
