import { compareText } from '../base/compare-text.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The offsets at which a reader who follows every `include` meets the place, outermost first. */
function readingPath({ primary: { origin } }: Diagnostic): readonly number[] {
  return [...origin.via.map(({ start }) => start), origin.span.start];
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  for (const [index, offset] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (offset !== against) return offset - against;
  }
  return one.length - other.length;
}

/**
 * The diagnostics in the order in which a reader meets their places, an included file standing where its `include`
 * does; at one place by code and message, so that the order in which they were found does not matter. What says the
 * same of the same place of a file, however it was reached, is kept once.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .map((diagnostic) => {
      const { file } = diagnostic.primary.origin.via[0] ?? diagnostic.primary.origin.span;
      return { diagnostic, root: file.name, path: readingPath(diagnostic) };
    })
    .sort(
      (one, other) =>
        compareText(one.root, other.root) ||
        comparePaths(one.path, other.path) ||
        one.diagnostic.primary.origin.span.end - other.diagnostic.primary.origin.span.end ||
        compareText(one.diagnostic.code, other.diagnostic.code) ||
        compareText(one.diagnostic.message, other.diagnostic.message),
    )
    .map(({ diagnostic }) => diagnostic)
    .filter(({ code, message, primary: { origin } }) => {
      const { file, start, end } = origin.span;
      const key = JSON.stringify([code, message, file.name, start, end]);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
