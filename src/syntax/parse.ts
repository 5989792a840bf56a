import type { Lexer } from 'chevrotain';
import type { FileCstNode } from '../../grammar/generated/cst.d.ts';
import { NetcParser } from '../../grammar/parser.ts';
import { createLexer } from '../../grammar/tokens.ts';
import type { SourceFile } from '../base/span.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { fileTooLong, notText, syntaxLimits } from '../diagnostics/syntax-codes.ts';
import type { SourceStatement, SyntaxTree } from './ast.ts';
import { buildStatements } from './build-statements.ts';
import { portions } from './portions.ts';
import { shapeTokens } from './shape-tokens.ts';

// They cost some milliseconds to make and keep no state between texts.
let lexerForShort: Lexer | undefined;
let lexerForLong: Lexer | undefined;
let parser: NetcParser | undefined;

/** Up to so many characters a text is lexed before a lexer for long ones is made. */
const shortText = 8192;

function lexerFor(text: string): Lexer {
  if (text.length <= shortText && lexerForLong === undefined) return (lexerForShort ??= createLexer('short texts'));
  return (lexerForLong ??= createLexer('long texts'));
}

// Control characters that no text holds, and what a decoder puts in place of bytes that are not UTF-8.
const foreignCharacter = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

function unreadable(file: SourceFile): Diagnostic | undefined {
  const { text, name } = file;
  const { fileLength } = syntaxLimits;
  if (text.length > fileLength) {
    return fileTooLong({ file, start: fileLength, end: fileLength + 1, via: undefined });
  }
  const foreign = foreignCharacter.exec(text);
  if (foreign === null) return undefined;
  return notText(name, foreign[0], { file, start: foreign.index, end: foreign.index + 1, via: undefined });
}

/**
 * Reads one source file: UTF-8 text, with or without byte order mark, with lines ended by LF, CRLF or CR. Never throws
 * for any text; reports errors of syntax (NC0001–NC0015) in source order and gives what could be read beside them.
 */
export function parse(file: SourceFile): Result<SyntaxTree> {
  const reason = unreadable(file);
  if (reason !== undefined) return { value: { file, statements: [] }, diagnostics: [reason] };

  parser ??= new NetcParser();
  const { value: tokens, diagnostics } = shapeTokens(lexerFor(file.text).tokenize(file.text).tokens, file);
  const statements: SourceStatement[] = [];
  for (const portion of portions(tokens)) {
    parser.input = portion;
    const tree = parser.file() as FileCstNode;
    const [error] = parser.errors;
    if (error !== undefined) throw new Error(`bug in netc: shaped tokens do not parse: ${error.message}`);
    for (const statement of buildStatements(tree, file)) statements.push(statement);
  }
  // Else the tokens of the last file would live as long as the program.
  parser.input = [];
  return { value: { file, statements }, diagnostics };
}
