import type { SourceFile } from '../base/span.ts';
import { unwatched, type Watch } from '../base/watch.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts';
import { expand, type Load } from '../expand/expand.ts';
import { validate } from '../rules/index.ts';
import { resolveTopology } from '../topology/resolve-topology.ts';
import { schemaCodes } from '../topology/schema/codes.ts';
import type { Topology } from '../topology/model.ts';

const codesOfOneStatement = new Set(schemaCodes.map(({ code }) => code));

/**
 * Everything that can be said of a topology file: its model, as complete as the input allows, and the findings of all
 * stages in source order. Where there is an error no script may be built. When the expansion had to leave statements out,
 * what is found beside is only what is wrong with one statement whatever the others say.
 */
export function analyse(
  root: SourceFile,
  load: Load,
  options: { readonly name: string },
  watch: Watch = unwatched,
): Result<Topology> {
  const { value: statements, diagnostics, isComplete } = watch('expand', () => expand(root, load, watch));
  const topology = watch('resolve', () => resolveTopology(statements, options));
  const found = watch('validate', () =>
    isComplete
      ? [...topology.diagnostics, ...validate(topology.value)]
      : topology.diagnostics.filter(({ code }) => codesOfOneStatement.has(code)),
  );
  return { value: topology.value, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
}
