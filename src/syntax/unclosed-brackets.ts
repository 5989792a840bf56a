import type { IToken } from 'chevrotain';
import {
  ClosingBrace,
  ClosingBracket,
  ClosingParenthesis,
  NewLine,
  OpeningBrace,
  OpeningBracket,
  OpeningParenthesis,
  Semicolon,
  UnterminatedString,
} from '../../grammar/tokens.ts';

/**
 * The opening brackets and parentheses that nothing closes in their statement, and whether that is by an unterminated
 * string, which took the rest of its line with it. Takes linear time.
 */
export function unclosedBrackets(tokens: readonly IToken[]): ReadonlyMap<IToken, 'left open' | 'in string'> {
  const unclosed = new Map<IToken, 'left open' | 'in string'>();
  const open: IToken[] = [];
  /** How many of the open ones stand on lines above. */
  let above = 0;
  const end = (reason: 'left open' | 'in string', from: number): void => {
    for (const token of open.splice(from)) unclosed.set(token, reason);
    above = Math.min(above, from);
  };
  for (const token of tokens) {
    switch (token.tokenType) {
      case OpeningBracket:
      case OpeningParenthesis:
        open.push(token);
        break;
      case ClosingBracket:
      case ClosingParenthesis:
        open.pop();
        above = Math.min(above, open.length);
        break;
      case NewLine:
        above = open.length;
        break;
      case UnterminatedString:
        end('in string', above);
        break;
      case OpeningBrace:
      case ClosingBrace:
      case Semicolon:
        end('left open', 0);
        break;
    }
  }
  end('left open', 0);
  return unclosed;
}
