import type { SourceFile } from '../base/span.ts';
import { unwatched, type Watch } from '../base/watch.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts';
import { expand, type Load } from '../expand/expand.ts';
import type { Statement } from '../syntax/ast.ts';
import { validate } from '../rules/index.ts';
import { resolveTopology } from '../topology/resolve-topology.ts';
import { schemaCodes } from '../topology/schema/codes.ts';
import type { Topology } from '../topology/model.ts';

/** What the file does not say, and who wants to know of it early. */
export interface AnalysisOptions {
  /** The topology's name, where no statement gives one. */
  readonly name: string;
  /** Is told what the file comes to before anything is made of it. */
  readonly expanded?: (statements: readonly Statement[]) => void;
}

const codesOfOneStatement = new Set(schemaCodes.map(({ code }) => code));

/**
 * Everything that can be said of a topology file: its model, as complete as the input allows, and the findings of all
 * stages in source order. Where there is an error no script may be built. When the expansion had to leave statements out,
 * what is found beside is only what is wrong with one statement whatever the others say.
 */
export function analyse(
  root: SourceFile,
  load: Load,
  { name, expanded }: AnalysisOptions,
  watch: Watch = unwatched,
): Result<Topology> {
  const { value: statements, diagnostics, isComplete } = watch('expand', () => expand(root, load, watch));
  expanded?.(statements);
  const topology = watch('resolve', () => resolveTopology(statements, { name }));
  const found = watch('validate', () =>
    isComplete
      ? [...topology.diagnostics, ...validate(topology.value)]
      : topology.diagnostics.filter(({ code }) => codesOfOneStatement.has(code)),
  );
  return { value: topology.value, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
}
