import type { SourceFile } from '../base/span.ts';
import type { Watch } from '../base/watch.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { analyse } from '../plan/analyse.ts';
import type { Statement } from '../syntax/ast.ts';
import type { Topology } from '../topology/model.ts';
import { letHeapGrow } from './let-heap-grow.ts';
import { readSource } from './read-source.ts';
import { topologyName } from './topology-name.ts';

/** A file that was read. */
export interface ReadFile {
  readonly source: SourceFile;
  /** The files that it includes, directly or through others, by path. */
  readonly included: ReadonlyMap<string, SourceFile>;
  /** The topology's name, where no statement gives one. */
  readonly name: string;
}

/** A file that was read, and what was found in it. */
export interface AnalysedFile extends ReadFile {
  readonly result: Result<Topology>;
}

/** So many characters or more are worth asking V8 for {@link growthOfLong}. */
const longText = 1_000_000;

/** In percent. Nearly all that is made of a long text lives until the end: to look for garbage meanwhile is in vain. */
const growthOfLong = 3000;

/**
 * Reads and analyses the file that a command names; a file that cannot be read is told in one line and undefined. `expanded`
 * is told what it comes to before anything is made of it.
 */
export function analyseFile(
  path: string,
  name: string | undefined,
  watch: Watch,
  expanded?: (file: ReadFile, statements: readonly Statement[]) => void,
): AnalysedFile | undefined {
  const read = (file: string): ReturnType<typeof readSource> => {
    const loaded = watch('read', () => readSource(file));
    if (!('failure' in loaded) && loaded.text.length >= longText) letHeapGrow(growthOfLong);
    return loaded;
  };
  const source = read(path);
  if ('failure' in source) {
    process.stderr.write(`netc: cannot read ${JSON.stringify(path)}: ${source.failure}\n`);
    return undefined;
  }
  const included = new Map<string, SourceFile>();
  const load = (file: string): ReturnType<typeof readSource> => {
    const loaded = read(file);
    if (!('failure' in loaded)) included.set(file, loaded);
    return loaded;
  };
  const file = { source, included, name: topologyName(path, name) };
  const options = { name: file.name, expanded: (statements: readonly Statement[]) => expanded?.(file, statements) };
  return { ...file, result: analyse(source, load, options, watch) };
}
