import type { IToken } from 'chevrotain';
import { ClosingBrace, OpeningBrace } from '../../grammar/tokens.ts';

/** How many blanks the offset's line begins with, and whether nothing else stands before the offset. */
function indentation(text: string, offset: number): { readonly blanks: number; readonly isFirst: boolean } {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return { blanks: Math.min(end, offset) - start, isFirst: end >= offset };
}

/**
 * The opening brace of the first block whose closing brace begins its line with fewer blanks than the line that the block
 * opens on: where a closing brace is missing, the next one that is there is taken for it. Undefined when there is none.
 */
export function misindentedBlock(tokens: readonly IToken[], text: string): IToken | undefined {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (token.tokenType === OpeningBrace) open.push(token);
    if (token.tokenType !== ClosingBrace) continue;
    const opening = open.pop();
    const closing = indentation(text, token.startOffset);
    if (opening === undefined || !closing.isFirst) continue;
    if (closing.blanks < indentation(text, opening.startOffset).blanks) return opening;
  }
  return undefined;
}
