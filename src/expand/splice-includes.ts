import type { Origin, SourceFile, Via } from '../base/span.ts';
import type { Watch } from '../base/watch.ts';
import { error } from '../diagnostics/error.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceStatement } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import { isTemplate } from '../syntax/ast.ts';
import { joinPath, normalizePath } from './join-path.ts';
import { reached } from './reached.ts';

/** Why a file could not be had, as a lower-case fact without a full stop: `no such file`. */
export interface LoadFailure {
  readonly failure: string;
}

/** Reads the file `path`, already relative to what the user typed; `from` is the file that includes it. */
export type Load = (path: string, from: SourceFile) => SourceFile | LoadFailure;

/** Statements of one file that stand together, and the includes they were reached through. */
export interface Section {
  readonly statements: readonly SourceStatement[];
  readonly via: Via | undefined;
}

/** The statements of all files, each file standing where its `include` does. */
export interface Spliced {
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether every file was there and could be read whole. */
  readonly isWhole: boolean;
}

/**
 * Parses `root` and what it includes. A file may be included more than once; its syntax errors are reported once. Errors:
 * those of the parser, NC0050 (file cannot be read), NC0051 (cycle), NC0053 (malformed).
 */
export function spliceIncludes(root: SourceFile, load: Load, watch: Watch): Spliced {
  const diagnostics: Diagnostic[] = [];
  const sections: Section[] = [];
  const parsed = new Map<string, readonly SourceStatement[]>();
  const loaded = new Map<string, SourceFile>();
  const rootKey = normalizePath(root.name);

  /** `open` are the files being spliced in, outermost first, by their normalized names. */
  function splice(file: SourceFile, key: string, open: ReadonlyMap<string, Origin>, via: Via | undefined): void {
    let statements = parsed.get(key);
    if (statements === undefined) {
      const tree = watch('parse', () => parse(file));
      diagnostics.push(...tree.diagnostics);
      statements = tree.value.statements;
      parsed.set(key, statements);
    }
    let start = 0;
    for (const [index, statement] of statements.entries()) {
      if (statement.keyword.text !== 'include') continue;
      if (index > start) sections.push({ statements: statements.slice(start, index), via });
      start = index + 1;
      include(statement, file, open, via);
    }
    if (start === 0) sections.push({ statements, via });
    else if (start < statements.length) sections.push({ statements: statements.slice(start), via });
  }

  function include(
    { args, block, origin: written }: SourceStatement,
    from: SourceFile,
    open: ReadonlyMap<string, Origin>,
    via: Via | undefined,
  ): void {
    const origin = reached(written, via);
    const [path, ...more] = args;
    if (path !== undefined && isTemplate(path)) {
      const help = 'write the name out: files are read before values are known';
      diagnostics.push(error('NC0053', origin, '`include` of a file whose name has to be worked out', help));
      return;
    }
    if (path === undefined || path.text === '' || more.length > 0 || block !== undefined) {
      const help =
        path === undefined || path.text === '' ? 'write `include "FILE.net"`' : `write \`include "${path.text}"\``;
      diagnostics.push(error('NC0053', origin, '`include` takes the name of one file and no block', help));
      return;
    }
    const key = joinPath(from.name, path.text);
    const place = reached(path.origin, via);
    const first = open.get(key);
    if (first !== undefined || key === rootKey) {
      const secondary = first === undefined ? [] : [{ origin: first, text: `\`${key}\` is being included here` }];
      const help = `take this \`include\` out, or move what both files need into a third one`;
      diagnostics.push(error('NC0051', place, `\`${key}\` includes itself`, help, { secondary }));
      return;
    }
    const file = loaded.get(key) ?? load(key, from);
    if ('failure' in file) {
      const help = `write the path relative to the folder of \`${from.name}\``;
      diagnostics.push(error('NC0050', place, `cannot read \`${key}\`: ${file.failure}`, help));
      return;
    }
    loaded.set(key, file);
    splice(file, key, new Map(open).set(key, origin), { kind: 'include', at: written, outer: via });
  }

  splice(root, rootKey, new Map(), undefined);
  return { sections, diagnostics, isWhole: diagnostics.length === 0 };
}
