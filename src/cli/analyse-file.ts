import type { SourceFile } from '../base/span.ts';
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
export function analyseFile(path: string, name: string | undefined): AnalysedFile | undefined {
  const source = readSource(path);
  if ('failure' in source) {
    process.stderr.write(`netc: cannot read ${JSON.stringify(path)}: ${source.failure}\n`);
    return undefined;
  }
  return { source, result: analyse(source, (included) => readSource(included), { name: topologyName(path, name) }) };
}
