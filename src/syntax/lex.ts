import type { IToken, Lexer } from 'chevrotain';
import { createLexer } from '../../grammar/tokens.ts';

// They cost some milliseconds to make and keep no state between texts.
let lexerForShort: Lexer | undefined;
let lexerForLong: Lexer | undefined;

/** Up to so many characters a text is lexed before a lexer for long ones is made. */
const shortText = 8192;

/** Large enough that starting anew does not count, small enough that its tokens die young. */
const longRun = 4096;

function lexerFor(text: string): Lexer {
  if (text.length <= shortText && lexerForLong === undefined) return (lexerForShort ??= createLexer('short texts'));
  return (lexerForLong ??= createLexer('long texts'));
}

/**
 * The tokens of a text, in runs of `runLength` characters or more, so that those of a large one are never all in memory. Each but the last ends with a
 * closing brace at the beginning of a line: that is a token wherever it stands, and no bracket stays open across it.
 */
export function* lex(text: string, runLength = longRun): Generator<readonly IToken[]> {
  const lexer = lexerFor(text);
  let start = 0;
  while (start < text.length) {
    const brace = text.indexOf('\n}', start + runLength);
    const end = brace < 0 ? text.length : brace + 2;
    const { tokens } = lexer.tokenize(text.slice(start, end));
    for (const token of tokens) token.startOffset += start;
    yield tokens;
    start = end;
  }
}
