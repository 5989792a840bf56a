import type { IToken } from 'chevrotain';

/** How many blanks the offset's line begins with, and whether nothing else stands before the offset. */
function indentation(text: string, offset: number): { readonly blanks: number; readonly isFirst: boolean } {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return { blanks: Math.min(end, offset) - start, isFirst: end >= offset };
}

/**
 * Whether the closing brace begins its line with fewer blanks than the line that the block opens on: where a closing brace
 * is missing, the next one that is there is taken for it.
 */
export function isMisindented(opening: IToken, closing: IToken, text: string): boolean {
  const { blanks, isFirst } = indentation(text, closing.startOffset);
  return isFirst && blanks < indentation(text, opening.startOffset).blanks;
}
