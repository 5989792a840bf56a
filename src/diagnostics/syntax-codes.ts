import type { Origin } from '../base/span.ts';
import type { CodeEntry } from './code-entry.ts';
import type { Diagnostic, Label } from './diagnostic.ts';

const entries = {
  notText: { code: 'NC0001', severity: 'error', title: 'not a text file' },
  unterminatedString: { code: 'NC0002', severity: 'error', title: 'unterminated string' },
  unknownEscape: { code: 'NC0003', severity: 'error', title: 'unknown escape in a string' },
  unexpectedCharacter: { code: 'NC0004', severity: 'error', title: 'unexpected character' },
  gluedArguments: { code: 'NC0005', severity: 'error', title: 'no blank between arguments' },
  quotedKeyword: { code: 'NC0006', severity: 'error', title: 'keyword in quotes' },
  braceOnOwnLine: { code: 'NC0007', severity: 'error', title: 'opening brace on a line of its own' },
  blockWithoutStatement: { code: 'NC0008', severity: 'error', title: 'block without a statement' },
  missingSeparator: { code: 'NC0009', severity: 'error', title: 'no newline or `;` after a block' },
  unmatchedClosingBrace: { code: 'NC0010', severity: 'error', title: 'closing brace without an opening one' },
  unclosedBlock: { code: 'NC0011', severity: 'error', title: 'block is not closed' },
  limitExceeded: { code: 'NC0012', severity: 'error', title: 'limit exceeded' },
  malformedReference: { code: 'NC0013', severity: 'error', title: 'malformed reference' },
  unmatchedClosingBracket: { code: 'NC0014', severity: 'error', title: 'closing bracket without an opening one' },
  unclosedBracket: { code: 'NC0015', severity: 'error', title: 'bracket is not closed' },
} as const satisfies Record<string, CodeEntry>;

/** The codes of the lexer and the parser, NC0001 to NC0049, in order. */
export const syntaxCodes: readonly CodeEntry[] = Object.values(entries);

function diagnostic(
  { code, severity }: CodeEntry,
  message: string,
  primary: Label,
  help: string,
  secondary: readonly Label[] = [],
): Diagnostic {
  return { code, severity, message, primary, secondary, help };
}

// Characters that show nothing, or that only look like another, are named by their number.
function nameCharacter(character: string): string {
  return /^[!-~\u00a1-\u00ac\u00ae-\uffef]/.test(character) && !/^[\p{C}\p{Z}]/u.test(character)
    ? `\`${character}\``
    : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// Some input is one word of a megabyte; a message only has to remind of it.
function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** A NUL, another control character or bytes that are not UTF-8: the file is not read any further. */
export function notText(file: string, character: string, origin: Origin): Diagnostic {
  const text = character === '\ufffd' ? 'not valid UTF-8' : `${nameCharacter(character)} stands here`;
  return diagnostic(
    entries.notText,
    `\`${file}\` is not a UTF-8 text file`,
    { origin, text },
    'save the file as UTF-8 text, or name another file',
  );
}

/** `written` is the string's text as far as it may be meant. */
export function unterminatedString(written: string, origin: Origin): Diagnostic {
  return diagnostic(
    entries.unterminatedString,
    'string is not closed on its line',
    { origin, text: 'opened here' },
    `put a \`"\` after the value: \`"${excerpt(written)}"\``,
  );
}

/** `escape` is the backslash and the character after it. */
export function unknownEscape(escape: string, origin: Origin): Diagnostic {
  return diagnostic(
    entries.unknownEscape,
    `unknown escape \`${escape}\` in a string`,
    { origin, text: '' },
    `write \`\\${escape}\` for a backslash; only \`\\\\\`, \`\\"\` and \`\\$\` are escapes`,
  );
}

function unexpectedCharacterHelp(character: string): string {
  switch (character) {
    case ',':
      return 'separate arguments with blanks';
    case '[':
    case '(':
      return 'begin the statement with a keyword';
    default:
      return /\s/.test(character) ? 'write an ordinary space' : 'remove the character';
  }
}

/** A character outside comments and strings that has no meaning there. */
export function unexpectedCharacter(character: string, origin: Origin): Diagnostic {
  return diagnostic(
    entries.unexpectedCharacter,
    `unexpected character ${nameCharacter(character)}`,
    { origin, text: '' },
    unexpectedCharacterHelp(character),
  );
}

/** A quoted string that touches the argument before or after it; both as written in the source. */
export function gluedArguments(first: string, second: string, origin: Origin): Diagnostic {
  return diagnostic(
    entries.gluedArguments,
    'no blank between two arguments',
    { origin, text: '' },
    `write \`${excerpt(first)} ${excerpt(second)}\` for two arguments, or one string with all of it in quotes`,
  );
}

/** `keyword` is without its quotes. */
export function quotedKeyword(keyword: string, origin: Origin): Diagnostic {
  return diagnostic(
    entries.quotedKeyword,
    'a statement begins with a string',
    { origin, text: '' },
    `write the keyword without quotes: \`${excerpt(keyword)}\``,
  );
}

/** `statement` is the statement above as written. */
export function braceOnOwnLine(statement: string, origin: Origin, statementOrigin: Origin): Diagnostic {
  return diagnostic(
    entries.braceOnOwnLine,
    'opening brace stands on a line of its own',
    { origin, text: '' },
    `write \`${excerpt(statement)} {\` on one line`,
    [{ origin: statementOrigin, text: 'this statement ended with its line' }],
  );
}

/** A block that follows another block, a `;`, or nothing. */
export function blockWithoutStatement(origin: Origin): Diagnostic {
  return diagnostic(
    entries.blockWithoutStatement,
    'block has no statement',
    { origin, text: '' },
    'write the keyword and its arguments before the `{`, or remove the braces',
  );
}

/** `word` is what follows the block's closing brace. */
export function missingSeparator(word: string, origin: Origin, closingBrace: Origin): Diagnostic {
  const next = excerpt(word);
  return diagnostic(
    entries.missingSeparator,
    `no newline or \`;\` between a block and \`${next}\``,
    { origin, text: '' },
    `begin a new line before \`${next}\`, or write \`; ${next}\``,
    [{ origin: closingBrace, text: 'the block ends here' }],
  );
}

/** A `}` outside every block. */
export function unmatchedClosingBrace(origin: Origin): Diagnostic {
  return diagnostic(
    entries.unmatchedClosingBrace,
    'closing brace without an opening one',
    { origin, text: '' },
    'remove this `}`, or add the `{` that it closes',
  );
}

/**
 * The file ends inside `depth` blocks, the innermost of which begins at `opening`. `suspect` is the opening brace of a
 * block whose closing brace is indented as if it belonged to another.
 */
export function unclosedBlock(end: Origin, opening: Origin, suspect: Origin | undefined, depth: number): Diagnostic {
  return diagnostic(
    entries.unclosedBlock,
    depth === 1 ? 'block is not closed' : `${depth} blocks are not closed`,
    { origin: end, text: 'the file ends here' },
    `add ${depth === 1 ? 'a `}` at the end of the block' : `${depth} closing braces, each at the end of its block`}`,
    [
      { origin: opening, text: 'opened here' },
      ...(suspect === undefined ? [] : [{ origin: suspect, text: 'by its indentation, this block lacks its `}`' }]),
    ],
  );
}

/** `written` begins with the dollar sign. */
export function malformedReference(written: string, quoted: boolean, origin: Origin): Diagnostic {
  const [name] = /[A-Za-z]\w*/.exec(written) ?? ['NAME'];
  const sign = quoted
    ? 'write `\\$` for a dollar sign'
    : 'put the word in double quotes and write `\\$` for a dollar sign';
  return diagnostic(
    entries.malformedReference,
    `\`${excerpt(written)}\` refers to no value`,
    { origin, text: '' },
    `write \`\${${excerpt(name)}}\` with a name of letters, digits and \`_\`, or ${sign}`,
  );
}

/** `bracket` is a `)` or `]`; `opening` the bracket of the other kind that it would have to close. */
export function unmatchedClosingBracket(bracket: string, origin: Origin, opening: Origin | undefined): Diagnostic {
  const partner = bracket === ')' ? '(' : '[';
  const other = bracket === ')' ? ']' : ')';
  return diagnostic(
    entries.unmatchedClosingBracket,
    opening === undefined ? `\`${bracket}\` without \`${partner}\`` : `\`${bracket}\` cannot close this bracket`,
    { origin, text: '' },
    opening === undefined
      ? `remove the \`${bracket}\`, or write the \`${partner}\` that it closes`
      : `write \`${other}\``,
    opening === undefined ? [] : [{ origin: opening, text: 'opened here' }],
  );
}

/** `bracket` is a `(` or `[` that nothing closes before its statement ends. */
export function unclosedBracket(bracket: string, origin: Origin): Diagnostic {
  const partner = bracket === '(' ? ')' : ']';
  return diagnostic(
    entries.unclosedBracket,
    `\`${bracket}\` is not closed`,
    { origin, text: 'opened here' },
    `write \`${partner}\` after what belongs to it; a \`;\` or a brace cannot stand between the two`,
  );
}

/** What netc takes at most, so that no input makes it slow or exhausts its stack. */
export const syntaxLimits = {
  /** UTF-16 code units in a file. */
  fileLength: 128 * 1024 * 1024,
  nesting: 64,
  /** Characters in a word: no name, address or text of a topology is that long, and messages quote words whole. */
  wordLength: 4096,
  /** Reported for one file; the rest is dropped with a note. */
  diagnostics: 100,
} as const;

/** A file longer than `syntaxLimits.fileLength`. */
export function fileTooLong(origin: Origin): Diagnostic {
  return diagnostic(
    entries.limitExceeded,
    `file is longer than ${syntaxLimits.fileLength} characters`,
    { origin, text: '' },
    'split it into files and `include` them',
  );
}

/** Blocks within blocks beyond `syntaxLimits.nesting`. */
export function nestedTooDeep(origin: Origin): Diagnostic {
  return diagnostic(
    entries.limitExceeded,
    `blocks are nested more than ${syntaxLimits.nesting} deep`,
    { origin, text: '' },
    'close blocks with `}` before opening further ones',
  );
}

/** A word or string longer than `syntaxLimits.wordLength`. */
export function wordTooLong(origin: Origin): Diagnostic {
  return diagnostic(
    entries.limitExceeded,
    `word of more than ${syntaxLimits.wordLength} characters`,
    { origin, text: '' },
    'write a shorter one, with blanks between words',
  );
}

/** Brackets within brackets beyond `syntaxLimits.nesting`. */
export function bracketsNestedTooDeep(origin: Origin): Diagnostic {
  return diagnostic(
    entries.limitExceeded,
    `brackets are nested more than ${syntaxLimits.nesting} deep`,
    { origin, text: '' },
    'give the inner part a name with `let`',
  );
}

/** The file has more than `syntaxLimits.diagnostics` errors of syntax; the origin is the first one left out. */
export function tooManyErrors(origin: Origin): Diagnostic {
  return diagnostic(
    entries.limitExceeded,
    `more than ${syntaxLimits.diagnostics} errors of syntax`,
    { origin, text: 'not reported from here on' },
    'mend those above first',
  );
}
