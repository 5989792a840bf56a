import { createToken, Lexer, type TokenType } from 'chevrotain';

// Everything visible but white space, `"`, `#`, `;`, `,`, brackets and `$`. What is left out beyond ASCII looks like a blank
// or like nothing, or turns the direction of text: no-break space, soft hyphen, zero-width and direction marks, U+FFFD.
// A positive set, because chevrotain cannot work out the first characters of a complement.
const wordCharacters =
  "!%&'*+\\-./0-9:<=>?@A-Z\\\\^_`a-z|~" +
  '\\u00a1-\\u00ac\\u00ae-\\u167f\\u1681-\\u180d\\u180f-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\u2fff' +
  '\\u3001-\\ufefe\\uff00-\\uffef';

/** What ends a statement. */
export const Separator = createToken({ name: 'Separator', pattern: Lexer.NA });

/** LF, CRLF or a lone CR. */
export const NewLine = createToken({
  name: 'NewLine',
  pattern: /\r\n?|\n/,
  line_breaks: true,
  categories: [Separator],
});

// A byte order mark is a blank wherever it stands, so that files which begin with one can be concatenated.
export const Blank = createToken({ name: 'Blank', pattern: /[ \t\ufeff]+/, group: Lexer.SKIPPED });

/** From `#` to the end of the line; lexed into the group `comments`. */
export const Comment = createToken({
  name: 'Comment',
  pattern: /#[^\r\n]*/,
  group: 'comments',
  start_chars_hint: ['#'],
});

export const Semicolon = createToken({ name: 'Semicolon', pattern: /;/, categories: [Separator] });
export const OpeningBrace = createToken({ name: 'OpeningBrace', pattern: /\{/ });
export const ClosingBrace = createToken({ name: 'ClosingBrace', pattern: /\}/ });
export const OpeningParenthesis = createToken({ name: 'OpeningParenthesis', pattern: /\(/ });
export const ClosingParenthesis = createToken({ name: 'ClosingParenthesis', pattern: /\)/ });
export const OpeningBracket = createToken({ name: 'OpeningBracket', pattern: /\[/ });
export const ClosingBracket = createToken({ name: 'ClosingBracket', pattern: /\]/ });
export const Comma = createToken({ name: 'Comma', pattern: /,/ });

/** What may stand as an argument. */
export const Word = createToken({ name: 'Word', pattern: Lexer.NA });

// `$NAME` and `${NAME}`; braces that do not close, and other names, are left to be reported.
const wordPart = `[${wordCharacters}]+|\\$(?:\\{[^\\s{}"#;,()[\\]]*\\}?)?`;

// Bounded, because the engine keeps a way back for every part: ten million would exhaust its stack.
/** May hold references to values, and begin with a bracketed IPv6 address, as in `[::1]:8080:80`. */
export const BareWord = createToken({
  name: 'BareWord',
  pattern: new RegExp(`(?:\\[[0-9A-Za-z:.%_\\-\${}]*\\]:|${wordPart})(?:${wordPart}){0,4096}`),
  categories: [Word],
});

/** On one line; a backslash stands before a quote, a backslash or a dollar sign. */
export const QuotedString = createToken({
  name: 'QuotedString',
  // Unrolled, so that the engine does not keep a way back for every character of a long string.
  pattern: /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"/,
  start_chars_hint: ['"'],
  categories: [Word],
});

/** A quote without its partner, up to the end of the line. No rule of the grammar takes it. */
export const UnterminatedString = createToken({
  name: 'UnterminatedString',
  pattern: /"[^\r\n]*/,
  start_chars_hint: ['"'],
});

/** Whatever has no meaning here, so that the lexer never fails and errors keep their place among the tokens. */
export const UnexpectedCharacter = createToken({
  name: 'UnexpectedCharacter',
  pattern: /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\uffff]/,
  line_breaks: false,
});

/** The vocabulary, in the order in which the lexer tries it. */
export const vocabulary: readonly TokenType[] = [
  NewLine,
  Blank,
  Comment,
  Semicolon,
  OpeningBrace,
  ClosingBrace,
  BareWord,
  OpeningParenthesis,
  ClosingParenthesis,
  OpeningBracket,
  ClosingBracket,
  Comma,
  QuotedString,
  UnterminatedString,
  UnexpectedCharacter,
  Separator,
  Word,
];

/**
 * A lexer of the vocabulary. One for long texts has chevrotain work out first which tokens each character can begin, which
 * takes as long as to lex some thousand characters without; one for validation has it look for mistakes besides, as a test
 * does. It tracks offsets only: lines and columns are worked out when a diagnostic needs them.
 */
export function createLexer(purpose: 'short texts' | 'long texts' | 'validation'): Lexer {
  return new Lexer([...vocabulary], {
    positionTracking: 'onlyOffset',
    safeMode: purpose === 'short texts',
    ensureOptimizations: purpose === 'validation',
    skipValidations: purpose !== 'validation',
  });
}
