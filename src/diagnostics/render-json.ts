import { positionAt } from '../base/line-index.ts';
import type { Span, Via } from '../base/span.ts';
import { viaPath } from '../base/via-path.ts';
import type { Diagnostic, Label } from './diagnostic.ts';

function location({ file, start, end }: Span): object {
  return { file: file.name, start: positionAt(file, start), end: positionAt(file, end) };
}

function step(via: Via): object {
  const place = { kind: via.kind, location: location(via.at) };
  switch (via.kind) {
    case 'include':
      return place;
    case 'round':
      return { ...place, variable: via.variable, value: via.value };
    case 'use':
      return { ...place, profile: via.profile };
  }
}

function label({ origin, text }: Label): object {
  return { text, location: location(origin), via: viaPath(origin.via).map(step) };
}

/**
 * The diagnostics as a JSON array with a trailing newline, one object each:
 *
 * - `code` (`"NC0002"`), `severity` (`"error"` or `"warning"`), `message`, `help`
 * - `location`: where it is: `file` as the user named it, `start` and `end` (exclusive), both `{ line, column }`
 *   counted from 1, columns in Unicode code points
 * - `label`: what is said beside that place; may be empty
 * - `labels`: the other parties, `{ text, location, via }` each
 * - `via`: how the place was reached, outermost first: `{ kind, location }` each, where `kind` is `include`, `round` (of
 *   the `for` at `location`, with its `variable` and `value`) or `use` (of `profile`)
 * - `repeats`: in how many more rounds or uses the same mistake was met
 */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  const objects = diagnostics.map(({ code, severity, message, primary, secondary, help, repeats = 0 }) => ({
    code,
    severity,
    message,
    help,
    location: location(primary.origin),
    label: primary.text,
    labels: secondary.map(label),
    via: viaPath(primary.origin.via).map(step),
    repeats,
  }));
  return `${JSON.stringify(objects, undefined, 2)}\n`;
}
