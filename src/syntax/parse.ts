import { NetcParser } from '../../grammar/parser.ts';
import type { SourceFile } from '../base/span.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { fileTooLong, notText, syntaxLimits } from '../diagnostics/syntax-codes.ts';
import type { SourceStatement, SyntaxTree } from './ast.ts';
import { lex } from './lex.ts';
import { shapeTokens } from './shape-tokens.ts';
import { statementBuilder } from './statement-builder.ts';

// It costs some milliseconds to make and keeps no state between texts.
let parser: NetcParser<SourceStatement> | undefined;

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

  const grammar = (parser ??= new NetcParser());
  const build = statementBuilder(file);
  const statements: SourceStatement[] = [];
  const { isTooDeep, diagnostics } = shapeTokens(lex(file.text), file, (tokens) => {
    for (const statement of grammar.parse(tokens, build)) statements.push(statement);
  });
  return { value: { file, statements: isTooDeep ? [] : statements }, diagnostics };
}
