import type { SourceFile } from '../base/span.ts';
import { unwatched, type Watch } from '../base/watch.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Statement } from '../syntax/ast.ts';
import { checkNames } from './check-names.ts';
import { expandStatements } from './expand-statements.ts';
import { spliceIncludes, type Load } from './splice-includes.ts';

export type { Load, LoadFailure } from './splice-includes.ts';

/** The statements of a topology, and whether all that were written are among them. */
export interface Expansion extends Result<readonly Statement[]> {
  /** False when a mistake in the expansion left statements out: what others say of them cannot be judged then. */
  readonly isComplete: boolean;
}

/**
 * Parses `root` and gives its statements with every included file, value, round of a loop and profile in its place; where
 * a statement comes from, `origin.via` says. Errors: those of the parser, and NC0050 to NC0099.
 */
export function expand(root: SourceFile, load: Load, watch: Watch = unwatched): Expansion {
  const { sections, diagnostics: ofFiles, isWhole } = spliceIncludes(root, load, watch);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const varying = checkNames(sections, isWhole, report);
  const value = expandStatements(sections, varying, report);
  const isComplete = ![...ofFiles, ...diagnostics].some(
    ({ severity, code }) => severity === 'error' && code >= 'NC0050',
  );
  return { value, diagnostics: [...ofFiles, ...diagnostics], isComplete };
}
