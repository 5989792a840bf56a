import type { Watch } from '../base/watch.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderJson } from '../diagnostics/render-json.ts';
import { renderSarif } from '../diagnostics/render-sarif.ts';
import { analyseFile } from './analyse-file.ts';
import { errorCodes } from './error-codes.ts';
import { exitCode } from './exit-code.ts';
import { hasErrors, report } from './report.ts';
import { version } from './version.ts';
import { writeOut } from './write-out.ts';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly strict?: boolean;
  readonly name?: string;
}

/** `netc check FILE`: tells everything that is wrong with a topology; machine formats go to standard output. */
export function check(file: string, { format, strict = false, name }: CheckOptions, watch: Watch): number {
  const analysed = analyseFile(file, name, watch);
  if (analysed === undefined) return exitCode.failure;
  const { diagnostics } = analysed.result;
  if (format === 'text') return watch('print', () => report(diagnostics, strict)) ? exitCode.failure : exitCode.ok;
  const text = watch('print', () => render(diagnostics, format));
  watch('write', () => {
    writeOut(text);
  });
  return hasErrors(diagnostics, strict) ? exitCode.failure : exitCode.ok;
}

function render(diagnostics: readonly Diagnostic[], format: 'json' | 'sarif'): string {
  return format === 'json' ? renderJson(diagnostics) : renderSarif(diagnostics, errorCodes, version);
}
