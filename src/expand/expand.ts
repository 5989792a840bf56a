import type { Origin, SourceFile, Span } from '../base/span.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/error.ts';
import type { Statement, Word } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import { joinPath, normalizePath } from './join-path.ts';

/** Why a file could not be had, as a lower-case fact without a full stop: `no such file`. */
export interface LoadFailure {
  readonly failure: string;
}

/** Reads the file `path`, already relative to what the user typed; `from` is the file that includes it. */
export type Load = (path: string, from: SourceFile) => SourceFile | LoadFailure;

/**
 * Parses `root` and puts the statements of every included file where its `include` stands. What comes through includes
 * carries them in `origin.via`, outermost first. A file may be included more than once; its syntax errors are reported
 * once. Errors: those of the parser, NC0050 (file cannot be read), NC0051 (cycle), NC0052 (`include` in a block),
 * NC0053 (malformed).
 */
export function expand(root: SourceFile, load: Load): Result<readonly Statement[]> {
  const diagnostics: Diagnostic[] = [];
  const value: Statement[] = [];
  const parsed = new Map<string, readonly Statement[]>();

  /** `open` are the files being spliced in, outermost first, by their normalized names. */
  function splice(file: SourceFile, key: string, open: ReadonlyMap<string, Origin>, via: readonly Span[]): void {
    let statements = parsed.get(key);
    if (statements === undefined) {
      const tree = parse(file);
      diagnostics.push(...tree.diagnostics);
      statements = withoutNestedIncludes(tree.value.statements, diagnostics);
      parsed.set(key, statements);
    }
    for (const statement of statements) {
      if (statement.keyword.text === 'include') include(statement, file, open, via);
      else value.push(via.length === 0 ? statement : reachedThrough(statement, via));
    }
  }

  function include(
    written: Statement,
    from: SourceFile,
    open: ReadonlyMap<string, Origin>,
    via: readonly Span[],
  ): void {
    const statement = reachedThrough(written, via);
    const [path, ...more] = statement.args;
    if (path === undefined || path.text === '' || more.length > 0 || statement.block !== undefined) {
      const help =
        path === undefined || path.text === '' ? 'write `include "FILE.net"`' : `write \`include "${path.text}"\``;
      diagnostics.push(error('NC0053', statement.origin, '`include` takes the name of one file and no block', help));
      return;
    }
    const key = joinPath(from.name, path.text);
    const first = open.get(key);
    if (first !== undefined || key === rootKey) {
      const secondary = first === undefined ? [] : [{ origin: first, text: `\`${key}\` is being included here` }];
      const help = `take this \`include\` out, or move what both files need into a third one`;
      diagnostics.push(error('NC0051', path.origin, `\`${key}\` includes itself`, help, { secondary }));
      return;
    }
    const file = loaded.get(key) ?? load(key, from);
    if ('failure' in file) {
      const help = `write the path relative to the folder of \`${from.name}\``;
      diagnostics.push(error('NC0050', path.origin, `cannot read \`${key}\`: ${file.failure}`, help));
      return;
    }
    loaded.set(key, file);
    splice(file, key, new Map(open).set(key, statement.origin), [...via, statement.origin.span]);
  }

  const rootKey = normalizePath(root.name);
  const loaded = new Map<string, SourceFile>();
  splice(root, rootKey, new Map(), []);
  return { value, diagnostics };
}

/** The statements with every `include` that stands inside a block reported and taken out. */
function withoutNestedIncludes(
  statements: readonly Statement[],
  diagnostics: Diagnostic[],
  depth = 0,
): readonly Statement[] {
  const kept: Statement[] = [];
  for (const statement of statements) {
    if (depth > 0 && statement.keyword.text === 'include') {
      const help = 'move it out of the block: included statements stand at the top level';
      diagnostics.push(error('NC0052', statement.origin, '`include` stands inside a block', help));
    } else if (statement.block === undefined) {
      kept.push(statement);
    } else {
      kept.push({ ...statement, block: withoutNestedIncludes(statement.block, diagnostics, depth + 1) });
    }
  }
  return kept;
}

/** `statement` with `via` in the origins of all its parts. */
function reachedThrough(statement: Statement, via: readonly Span[]): Statement {
  const origin = (from: Origin): Origin => ({ span: from.span, via });
  const word = (from: Word): Word => ({ ...from, origin: origin(from.origin) });
  return {
    keyword: word(statement.keyword),
    args: statement.args.map(word),
    block: statement.block?.map((inner) => reachedThrough(inner, via)),
    origin: origin(statement.origin),
  };
}
