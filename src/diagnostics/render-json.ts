import { positionAt } from '../base/line-index.ts';
import type { Span } from '../base/span.ts';
import type { Diagnostic, Label } from './diagnostic.ts';

function location({ file, start, end }: Span): object {
  return { file: file.name, start: positionAt(file, start), end: positionAt(file, end) };
}

function label({ origin, text }: Label): object {
  return { text, location: location(origin.span) };
}

/**
 * The diagnostics as a JSON array with a trailing newline, one object each:
 *
 * - `code` (`"NC0002"`), `severity` (`"error"` or `"warning"`), `message`, `help`
 * - `location`: where it is: `file` as the user named it, `start` and `end` (exclusive), both `{ line, column }`
 *   counted from 1, columns in Unicode code points
 * - `label`: what is said beside that place; may be empty
 * - `labels`: the other parties, `{ text, location }` each
 * - `includedFrom`: the locations of the `include` statements the place was reached through, outermost first
 */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const objects = diagnostics.map(({ code, severity, message, primary, secondary, help }) => ({
    code,
    severity,
    message,
    help,
    location: location(primary.origin.span),
    label: primary.text,
    labels: secondary.map(label),
    includedFrom: primary.origin.via.map(location),
  }));
  return `${JSON.stringify(objects, undefined, 2)}\n`;
}
