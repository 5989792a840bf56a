import type { IToken } from 'chevrotain';
import { ClosingBrace, NewLine, OpeningBrace, Semicolon } from '../../grammar/tokens.ts';

// Large enough that starting the parser does not count, small enough that what it makes of them dies young.
const size = 4096;

/**
 * Tokens that the grammar accepts, cut between statements of the top level into portions that it accepts too: so a large
 * file never has all of its concrete syntax tree in memory.
 */
export function* portions(tokens: readonly IToken[]): Generator<IToken[]> {
  let depth = 0;
  let start = 0;
  let index = -1;
  for (const { tokenType } of tokens) {
    index += 1;
    if (tokenType === OpeningBrace) depth += 1;
    else if (tokenType === ClosingBrace) depth -= 1;
    if (depth > 0 || index - start < size || (tokenType !== NewLine && tokenType !== Semicolon)) continue;
    yield tokens.slice(start, index + 1);
    start = index + 1;
  }
  yield tokens.slice(start);
}
