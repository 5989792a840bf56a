import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderText } from '../diagnostics/render-text.ts';

/** Prints findings for people to standard error, in colour on a terminal (https://no-color.org); true if one is an error. */
export function report(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  if (diagnostics.length > 0) {
    const colour = process.stderr.isTTY && (process.env['NO_COLOR'] ?? '') === '';
    process.stderr.write(renderText(diagnostics, { colour }));
  }
  return hasErrors(diagnostics, strict);
}

/** Whether findings forbid a script; with `strict` warnings do, too. */
export function hasErrors(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => strict || severity === 'error');
}
