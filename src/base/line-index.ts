import type { SourceFile } from './span.ts';

/** A place as people and editors count it: both numbers from 1, the column in Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface LineIndex {
  /** The offset at which each line starts. */
  readonly starts: readonly number[];
  /** Without surrogate pairs a code point is a code unit and a column is a subtraction. */
  readonly hasSurrogates: boolean;
}

const indexes = new WeakMap<SourceFile, LineIndex>();

function lineIndex(file: SourceFile): LineIndex {
  const known = indexes.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (const lineEnd of file.text.matchAll(/\r\n?|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);
  const index = { starts, hasSurrogates: /[\ud800-\udbff]/.test(file.text) };
  indexes.set(file, index);
  return index;
}

/** The number, from 0, of the line that holds the offset. */
function lineNumberAt({ starts }: LineIndex, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where an offset (UTF-16 code units) stands. CRLF, a lone CR and LF all end a line. Takes logarithmic time: the index
 * of a file is made once and lives as long as the file's object.
 */
export function positionAt(file: SourceFile, offset: number): Position {
  const index = lineIndex(file);
  const line = lineNumberAt(index, offset);
  const start = index.starts[line] ?? 0;
  const column = index.hasSurrogates ? Array.from(file.text.slice(start, offset)).length : offset - start;
  return { line: line + 1, column: column + 1 };
}

/** The number of lines; a text that ends in a line end has an empty last one. */
export function lineCount(file: SourceFile): number {
  return lineIndex(file).starts.length;
}

/** The range of offsets `[start, end)` of a line counted from 1, without its line end; empty beyond the last line. */
export function lineRange(file: SourceFile, line: number): { readonly start: number; readonly end: number } {
  const { starts } = lineIndex(file);
  const start = starts[line - 1] ?? file.text.length;
  let end = starts[line] ?? file.text.length;
  if (end > start && file.text[end - 1] === '\n') end -= 1;
  if (end > start && file.text[end - 1] === '\r') end -= 1;
  return { start, end };
}

/** A line's text without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const { start, end } = lineRange(file, line);
  return file.text.slice(start, end);
}
