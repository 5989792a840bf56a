import type { IToken, TokenType } from 'chevrotain';
import {
  BareWord,
  ClosingBrace,
  ClosingBracket,
  ClosingParenthesis,
  Comma,
  NewLine,
  OpeningBrace,
  OpeningBracket,
  OpeningParenthesis,
  QuotedString,
  Semicolon,
  UnexpectedCharacter,
  UnterminatedString,
} from '../../grammar/tokens.ts';
import type { Origin, SourceFile } from '../base/span.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  blockWithoutStatement,
  braceOnOwnLine,
  bracketsNestedTooDeep,
  gluedArguments,
  malformedReference,
  missingSeparator,
  nestedTooDeep,
  quotedKeyword,
  syntaxLimits,
  tooManyErrors,
  unclosedBlock,
  unclosedBracket,
  unexpectedCharacter,
  unknownEscape,
  unmatchedClosingBrace,
  unmatchedClosingBracket,
  unterminatedString,
  wordTooLong,
} from '../diagnostics/syntax-codes.ts';
import { isMisindented } from './is-misindented.ts';
import { references } from './references.ts';
import { unclosedBrackets } from './unclosed-brackets.ts';

/** Where the walk stands: before a statement, within one, or behind a block on the same line. */
type Place = 'statement' | 'arguments' | 'block end';

interface OpenBlock {
  readonly brace: IToken;
  /** Where in the output its brace stands. */
  readonly at: number;
  /** Set when the block and what belongs to it is to be left out: the length to which the output goes back. */
  readonly dropTo: number | undefined;
}

/** Tokens of errors need no more than their place and their text. */
function tokenOf(type: TokenType, image: string, startOffset: number): IToken {
  return {
    image,
    startOffset,
    tokenType: type,
    // chevrotain sets this on types; its lexer copies it so that the parser need not look there.
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  };
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** What is wrong with the tokens of a file. */
export interface Shaping {
  /** Blocks or brackets are nested beyond the limit: what was given is to be thrown away. */
  readonly isTooDeep: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reports every error of syntax and gives tokens that the grammar accepts as they stand, so that the parser never
 * has to recover and no error brings others with it. What is certain is mended (a brace on a line of its own, a missing
 * separator or closing brace); a statement that cannot be read is left out, or kept if it has a block, for the sake of
 * what is declared in there, unless its references or brackets are what is wrong. Newlines between brackets are left
 * out. Takes linear time. The tokens come in runs at whose end no bracket is open, and `take` gets them as whole statements
 * of the top level, those of several runs at once where a block goes on.
 */
export function shapeTokens(
  runs: Iterable<readonly IToken[]>,
  file: SourceFile,
  take: (tokens: IToken[]) => void,
): Shaping {
  const diagnostics: Diagnostic[] = [];
  let output: IToken[] = [];
  const open: OpenBlock[] = [];
  // Asserted, else the compiler takes the assignments in the functions below for granted never to happen.
  let place = 'statement' as Place;
  /** Where in the output the current statement begins. */
  let start = 0;
  /** The current statement cannot be read as it stands. */
  let damaged = false;
  /** An unexpected character of the current statement was reported: one is enough. */
  let unexpectedReported = false;
  /** What the arguments of the current statement are cannot be told: its block is left out too. */
  let unreadable = false as boolean;
  /** The brackets that are open in the current statement, outermost first. */
  let brackets = [] as IToken[];
  let run: readonly IToken[] = [];
  let unclosed: ReturnType<typeof unclosedBrackets> | undefined;
  /** The brace that closed the last block. */
  let closing: IToken | undefined;
  /** The first block whose closing brace is likely to be another's, and where in the output it begins. */
  let misindented: OpenBlock | undefined;
  /** The last statement, if only newlines came since: a block may be meant for it. */
  let above: { readonly kept: boolean; readonly start: number; readonly end: number } | undefined;

  const originOf = (from: number, to: number): Origin => ({ file, start: from, end: to, via: undefined });
  const origin = (token: IToken): Origin => originOf(token.startOffset, endOf(token));
  /** The parts of the message are arguments: a closure over them would be made for each token, though few are wrong. */
  const report = <A extends unknown[]>(make: (...parts: A) => Diagnostic, ...parts: A): void => {
    if (diagnostics.length < syntaxLimits.diagnostics) diagnostics.push(make(...parts));
    else if (diagnostics.length === syntaxLimits.diagnostics) {
      diagnostics.push(tooManyErrors(make(...parts).primary.origin));
    }
  };
  const separate = (offset: number): void => {
    output.push(tokenOf(Semicolon, '', offset));
  };

  const flush = (): void => {
    take(output);
    output = [];
    // What was given is no longer left out.
    if (misindented !== undefined) misindented = { ...misindented, at: -1 };
  };

  /** One separator between statements is enough. */
  const endStatement = (token: IToken): void => {
    const last = output.at(-1)?.tokenType;
    if (last !== undefined && last !== NewLine && last !== Semicolon && last !== OpeningBrace) output.push(token);
  };

  const begin = (): void => {
    place = 'arguments';
    start = output.length;
    damaged = false;
    unexpectedReported = false;
    unreadable = false;
    brackets = [];
    above = undefined;
  };

  /** Ends the current statement; says whether it was kept. */
  const finish = (): boolean => {
    if (place !== 'arguments') return true;
    if (damaged || unreadable || output.length === start) output.length = start;
    return output.length > start;
  };

  const escapes = (token: IToken): void => {
    for (const { 0: escape, index } of token.image.matchAll(/\\./gs)) {
      if (escape === '\\\\' || escape === '\\"' || escape === '\\$') continue;
      const offset = token.startOffset + index;
      report(unknownEscape, escape, originOf(offset, offset + escape.length));
      damaged = true;
    }
  };

  const checkReferences = (token: IToken): void => {
    const quoted = token.tokenType === QuotedString;
    // A dollar sign right before a parenthesis belongs to that.
    const isOpening = !quoted && file.text[endOf(token)] === '(';
    const text = isOpening && token.image.endsWith('$') ? token.image.slice(0, -1) : token.image;
    for (const { index, name } of references(text, quoted)) {
      if (name !== undefined) continue;
      const [written = '$'] = /^\$(?:\{[^\s{}"]*\}?|[^\s{}"$]*)/.exec(text.slice(index)) ?? [];
      const offset = token.startOffset + index;
      report(malformedReference, written, quoted, originOf(offset, offset + written.length));
      unreadable = true;
    }
  };

  /** Whether an argument may go on with the token without a blank before it. */
  const mayJoin = (before: IToken, token: IToken): boolean => {
    switch (before.tokenType) {
      case OpeningBracket:
      case OpeningParenthesis:
      case Comma:
        return true;
      case ClosingParenthesis:
        return token.tokenType === BareWord;
      case BareWord:
        return (
          token.tokenType === OpeningParenthesis &&
          (before.image.endsWith('$') || /^[A-Za-z][\w.-]*$/.test(before.image))
        );
      default:
        return false;
    }
  };

  const checkJoint = (token: IToken): void => {
    const before = output.at(-1);
    if (output.length === start || before === undefined || endOf(before) !== token.startOffset) return;
    if (mayJoin(before, token)) return;
    report(gluedArguments, before.image, token.image, originOf(before.startOffset, endOf(token)));
    damaged = true;
  };

  const word = (token: IToken): void => {
    if (place === 'block end') {
      report(missingSeparator, token.image, origin(token), closing === undefined ? origin(token) : origin(closing));
      separate(token.startOffset);
      begin();
    } else if (place === 'statement') {
      begin();
      if (token.tokenType === QuotedString) {
        report(quotedKeyword, token.image.slice(1, -1), origin(token));
      }
    } else {
      checkJoint(token);
    }
    const isKeyword = output.length === start;
    output.push(isKeyword && token.tokenType !== BareWord ? tokenOf(BareWord, token.image, token.startOffset) : token);
    if (token.tokenType === QuotedString) escapes(token);
    if (token.image.length > syntaxLimits.wordLength) {
      report(wordTooLong, origin(token));
      unreadable = true;
    } else if (token.image.includes('$')) {
      checkReferences(token);
    }
  };

  const openBracket = (token: IToken): void => {
    if (place !== 'arguments' || output.length === start) {
      unexpected(token);
      unreadable = true;
    }
    unclosed ??= unclosedBrackets(run);
    const reason = unclosed.get(token);
    if (reason !== undefined) {
      if (reason === 'left open' && !unreadable) report(unclosedBracket, token.image, origin(token));
      unreadable = true;
    }
    if (unreadable) return;
    checkJoint(token);
    brackets.push(token);
    output.push(token);
  };

  const closeBracket = (token: IToken): void => {
    if (unreadable) return;
    const opening = brackets.pop();
    if (opening === undefined && place !== 'arguments') {
      if (place === 'block end') separate(token.startOffset);
      begin();
    }
    if ((opening?.tokenType === OpeningBracket) === (token.tokenType === ClosingBracket) && opening !== undefined) {
      output.push(token);
      return;
    }
    report(unmatchedClosingBracket, token.image, origin(token), opening === undefined ? undefined : origin(opening));
    unreadable = true;
  };

  const openBlock = (brace: IToken): void => {
    let dropTo: number | undefined;
    if (place === 'arguments') {
      if (unreadable || output.length === start) dropTo = start;
    } else if (above === undefined) {
      report(blockWithoutStatement, origin(brace));
      dropTo = output.length;
    } else if (above.kept) {
      const { start: from, end: to } = above;
      const [first, last] = [output[from], output[to - 1]];
      if (first !== undefined && last !== undefined) {
        report(
          braceOnOwnLine,
          file.text.slice(first.startOffset, endOf(last)),
          origin(brace),
          originOf(first.startOffset, endOf(last)),
        );
      }
      output.length = to;
    } else {
      dropTo = output.length;
    }
    above = undefined;
    open.push({ brace, at: output.length, dropTo });
    output.push(brace);
    place = 'statement';
  };

  const closeBlock = (brace: IToken): void => {
    finish();
    above = undefined;
    const block = open.pop();
    if (block === undefined) {
      report(unmatchedClosingBrace, origin(brace));
      separate(brace.startOffset);
      place = 'statement';
      return;
    }
    output.push(brace);
    closing = brace;
    place = 'block end';
    if (misindented === undefined && isMisindented(block.brace, brace, file.text)) misindented = block;
    if (block.dropTo !== undefined) {
      output.length = block.dropTo;
      if (misindented !== undefined && misindented.at >= block.dropTo) misindented = undefined;
      separate(brace.startOffset);
      place = 'statement';
    }
  };

  /** The string as far as it may be meant goes into the statement; of the rest of its line, the braces. */
  const unterminated = (token: IToken): void => {
    const written = /^"[^\s;{}#"\\]*/.exec(token.image)?.[0] ?? '"';
    const end = token.startOffset + written.length;
    report(unterminatedString, written.slice(1), originOf(token.startOffset, end));
    if (place === 'block end') separate(token.startOffset);
    if (place !== 'arguments') begin();
    damaged = true;
    output.push(tokenOf(output.length === start ? BareWord : QuotedString, written, token.startOffset));
    for (const { 0: brace, index } of token.image.slice(written.length).matchAll(/[{}]/g)) {
      if (open.length > syntaxLimits.nesting) return;
      // Brackets end with their statement.
      if (brackets.length > 0) unreadable = true;
      brackets = [];
      const offset = end + index;
      if (brace === '{') openBlock(tokenOf(OpeningBrace, brace, offset));
      else closeBlock(tokenOf(ClosingBrace, brace, offset));
    }
  };

  const unexpected = (token: IToken): void => {
    if (place === 'block end') separate(token.startOffset);
    if (place !== 'arguments') begin();
    if (!unexpectedReported) {
      const character = String.fromCodePoint(token.image.codePointAt(0) ?? 0);
      report(unexpectedCharacter, character, originOf(token.startOffset, token.startOffset + character.length));
    }
    unexpectedReported = true;
    // Arguments with commas between them are readable.
    if (token.tokenType !== Comma) damaged = true;
  };

  for (run of runs) {
    unclosed = undefined;
    for (const token of run) {
      switch (token.tokenType) {
        case NewLine: {
          if (brackets.length > 0 && !unreadable) break;
          if (place === 'arguments') {
            const from = start;
            const kept = finish();
            above = { kept, start: from, end: output.length };
          }
          endStatement(token);
          place = 'statement';
          break;
        }
        case Semicolon:
          finish();
          above = undefined;
          endStatement(token);
          place = 'statement';
          break;
        case OpeningBrace:
          openBlock(token);
          break;
        case ClosingBrace:
          closeBlock(token);
          break;
        case UnterminatedString:
          unterminated(token);
          break;
        case OpeningBracket:
        case OpeningParenthesis:
          openBracket(token);
          break;
        case ClosingBracket:
        case ClosingParenthesis:
          closeBracket(token);
          break;
        case Comma:
          if (place === 'arguments' && brackets.length > 0) output.push(token);
          else if (!unreadable) unexpected(token);
          break;
        case UnexpectedCharacter:
          unexpected(token);
          break;
        default:
          word(token);
      }
      const deepest = open.at(-1);
      if (open.length > syntaxLimits.nesting && deepest !== undefined) {
        report(nestedTooDeep, origin(deepest.brace));
        return { isTooDeep: true, diagnostics };
      }
      const innermost = brackets.at(-1);
      if (brackets.length > syntaxLimits.nesting && innermost !== undefined) {
        report(bracketsNestedTooDeep, origin(innermost));
        return { isTooDeep: true, diagnostics };
      }
    }
    if (open.length === 0 && place !== 'arguments') flush();
  }

  finish();
  const innermost = open.at(-1);
  if (innermost !== undefined) {
    const end = file.text.length;
    const suspected = misindented === undefined ? undefined : origin(misindented.brace);
    const depth = open.length;
    report(unclosedBlock, originOf(end, end), origin(innermost.brace), suspected, depth);
    while (open.length > 0) closeBlock(tokenOf(ClosingBrace, '', end));
  }
  flush();
  return { isTooDeep: false, diagnostics };
}
