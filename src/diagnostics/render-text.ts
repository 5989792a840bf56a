import { lineRange, positionAt } from '../base/line-index.ts';
import type { SourceFile, Span } from '../base/span.ts';
import { viaPath } from '../base/via-path.ts';
import { cellWidth } from './cell-width.ts';
import { describeRepeats } from './describe-repeats.ts';
import { describeStep } from './describe-step.ts';
import type { Diagnostic, Label, Severity } from './diagnostic.ts';
import { visibleText } from './visible-text.ts';
import { wayText } from './way-text.ts';

export interface RenderTextOptions {
  /** Whether to use ANSI escape sequences. */
  readonly colour: boolean;
}

type Style = 'error' | 'warning' | 'gutter' | 'strong';

const sgrCodes: Record<Style, string> = { error: '1;31', warning: '1;33', gutter: '1;34', strong: '1' };

type Paint = (style: Style, text: string) => string;

function painter(colour: boolean): Paint {
  return (style, text) => (colour && text !== '' ? `\u001b[${sgrCodes[style]}m${text}\u001b[0m` : text);
}

/** Source lines with more characters than this are cut to a window about the underlined place. */
const windowLength = 100;
const windowLead = 30;
const tab = '    ';

/** A label, and where its underline stands on its (first) line. */
interface Mark {
  readonly label: Label;
  readonly isPrimary: boolean;
  readonly file: SourceFile;
  readonly line: number;
}

function markOf(label: Label, isPrimary: boolean): Mark {
  const { file, start } = label.origin;
  return { label, isPrimary, file, line: positionAt(file, start).line };
}

function cells(text: string): number {
  let width = 0;
  for (const character of text) width += cellWidth(character);
  return width;
}

// The window may fall between the halves of a surrogate pair.
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

function display(source: string): string {
  return visibleText(source.replaceAll('\t', tab));
}

/** The part of a mark's line that is shown: everything, or a window. Offsets are those of the file. */
function windowOf({ file, line, label }: Mark): { readonly start: number; readonly end: number } {
  const { start, end } = lineRange(file, line);
  if (end - start <= windowLength) return { start, end };
  const from = Math.max(start, Math.min(label.origin.start - windowLead, end - windowLength));
  return { start: from, end: Math.min(end, from + windowLength) };
}

function sourceText(mark: Mark): string {
  const shown = windowOf(mark);
  const { start, end } = lineRange(mark.file, mark.line);
  const text = display(wholeCharacters(mark.file.text.slice(shown.start, shown.end)));
  return `${shown.start > start ? '…' : ''}${text}${shown.end < end ? '…' : ''}`.trimEnd();
}

function underline(mark: Mark, paint: Paint, severity: Severity): string {
  const shown = windowOf(mark);
  const { text } = mark.file;
  const { start, end } = mark.label.origin;
  const cutLeft = shown.start > lineRange(mark.file, mark.line).start;
  const before = (cutLeft ? 1 : 0) + cells(display(wholeCharacters(text.slice(shown.start, start))));
  const under = cells(display(text.slice(start, Math.min(end, shown.end))));
  const rule = (mark.isPrimary ? '^' : '-').repeat(Math.max(1, under));
  const beside = mark.label.text === '' ? '' : ` ${visibleText(mark.label.text)}`;
  return ' '.repeat(before) + paint(mark.isPrimary ? severity : 'gutter', `${rule}${beside}`);
}

function isCut({ file, line }: Mark): boolean {
  const { start, end } = lineRange(file, line);
  return end - start > windowLength;
}

function place({ file, start }: Span): string {
  const { line, column } = positionAt(file, start);
  return `${visibleText(file.name)}:${line}:${column}`;
}

/** One file's lines with their underlines, in source order. */
function snippet(marks: readonly Mark[], gutter: number, paint: Paint, severity: Severity): readonly string[] {
  const rows: string[] = [];
  const margin = (text: string): string => paint('gutter', text.padStart(gutter));
  const row = (number: string, text: string): void => {
    rows.push(`${margin(number)} ${paint('gutter', '|')}${text === '' ? '' : ` ${text}`}`);
  };
  const ordered = marks.toSorted((one, other) => one.label.origin.start - other.label.origin.start);
  let shownLine: number | undefined;
  for (const mark of ordered) {
    if (shownLine !== mark.line || isCut(mark)) {
      if (shownLine !== undefined && mark.line > shownLine + 1) rows.push(paint('gutter', '...'));
      row(String(mark.line), sourceText(mark));
    }
    shownLine = mark.line;
    row('', underline(mark, paint, severity));
  }
  return rows;
}

/** The label, saying too which round or use it speaks of where that is not the primary one's. */
function withWay({ origin, text }: Label, primary: Label): Label {
  const way = origin.via === primary.origin.via ? '' : wayText(origin.via, place);
  return { origin, text: `${text}${way}`.trimStart() };
}

function renderOne(diagnostic: Diagnostic, paint: Paint): string {
  const { code, severity, message, primary, secondary, help, repeats } = diagnostic;
  const marks = [markOf(primary, true), ...secondary.map((label) => markOf(withWay(label, primary), false))];
  const files = new Map<string, Mark[]>();
  for (const mark of marks) files.set(mark.file.name, [...(files.get(mark.file.name) ?? []), mark]);

  const gutter = Math.max(...marks.map(({ line }) => String(line).length));
  const blank = ' '.repeat(gutter);
  const bar = `${blank} ${paint('gutter', '|')}`;
  const rows = [`${paint(severity, `${severity}[${code}]`)}${paint('strong', `: ${visibleText(message)}`)}`];
  for (const fileMarks of files.values()) {
    const [first] = fileMarks;
    if (first === undefined) continue;
    const arrow = first.isPrimary ? '-->' : ':::';
    rows.push(`${blank}${paint('gutter', arrow)} ${place(first.label.origin)}`, bar);
    rows.push(...snippet(fileMarks, gutter, paint, severity), bar);
  }
  const note = (kind: string, text: string): void => {
    rows.push(`${blank} ${paint('gutter', '=')} ${paint('strong', `${kind}:`)} ${visibleText(text)}`);
  };
  note('help', help);
  for (const step of viaPath(primary.origin.via).toReversed()) note('note', `${describeStep(step)} ${place(step.at)}`);
  for (const text of describeRepeats(primary.origin, repeats)) note('note', text);
  return `${rows.join('\n')}\n`;
}

function counted(count: number, noun: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}

/** `netc: 3 errors, 1 warning` with a trailing newline; empty when there is nothing to count. */
export function renderSummary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const parts = [...counted(errors, 'error'), ...counted(diagnostics.length - errors, 'warning')];
  return parts.length === 0 ? '' : `netc: ${parts.join(', ')}\n`;
}

/**
 * The diagnostics for people, in the given order, an empty line after each, then the summary; empty for none. Tabs are
 * shown as four spaces, long lines are cut to a window about what is underlined, an underline that spans lines covers
 * the first, and no control character of the source or of a name reaches the terminal.
 */
export function renderText(diagnostics: readonly Diagnostic[], options: RenderTextOptions): string {
  const paint = painter(options.colour);
  return diagnostics.map((diagnostic) => `${renderOne(diagnostic, paint)}\n`).join('') + renderSummary(diagnostics);
}
