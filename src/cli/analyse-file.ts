import type { SourceFile } from '../base/span.ts';
import type { Watch } from '../base/watch.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { analyse } from '../plan/analyse.ts';
import type { Topology } from '../topology/model.ts';
import { readSource } from './read-source.ts';
import { topologyName } from './topology-name.ts';

/** A file that was read, and what was found in it. */
export interface AnalysedFile {
  readonly source: SourceFile;
  readonly result: Result<Topology>;
}

/** Reads and analyses the file that a command names; a file that cannot be read is told in one line and undefined. */
export function analyseFile(path: string, name: string | undefined, watch: Watch): AnalysedFile | undefined {
  const read = (file: string): ReturnType<typeof readSource> => watch('read', () => readSource(file));
  const source = read(path);
  if ('failure' in source) {
    process.stderr.write(`netc: cannot read ${JSON.stringify(path)}: ${source.failure}\n`);
    return undefined;
  }
  return { source, result: analyse(source, read, { name: topologyName(path, name) }, watch) };
}
