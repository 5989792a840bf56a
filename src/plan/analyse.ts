import type { SourceFile } from '../base/span.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts';
import { expand, type Load } from '../expand/expand.ts';
import { validate } from '../rules/index.ts';
import { resolveTopology } from '../topology/resolve-topology.ts';
import type { Topology } from '../topology/model.ts';

/**
 * Everything that can be said of a topology file: its model, as complete as the input allows, and the findings of all
 * stages in source order. Where there is an error no script may be built.
 */
export function analyse(root: SourceFile, load: Load, options: { readonly name: string }): Result<Topology> {
  const statements = expand(root, load);
  const topology = resolveTopology(statements.value, options);
  return {
    value: topology.value,
    diagnostics: sortDiagnostics([...statements.diagnostics, ...topology.diagnostics, ...validate(topology.value)]),
  };
}
