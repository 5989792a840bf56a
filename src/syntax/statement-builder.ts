import type { IToken } from 'chevrotain';
import type { BracketedGroup, Piece, StatementAction } from '../../grammar/parser.ts';
import { OpeningBracket } from '../../grammar/tokens.ts';
import { fitted, mapped } from '../base/mapped.ts';
import type { Origin, SourceFile } from '../base/span.ts';
import {
  isTemplate,
  type Argument,
  type Group,
  type Keyword,
  type Reference,
  type SourceStatement,
  type Template,
  type Word,
} from './ast.ts';
import { references } from './references.ts';

function originOf(file: SourceFile, start: number, end: number): Origin {
  return { file, start, end, via: undefined };
}

function unescape(text: string): string {
  return text.replace(/\\(["\\$])/g, '$1');
}

/** What stands between the quotes; an unterminated string comes without its second one. */
function quotedText(image: string): string {
  return image.slice(1, image.length > 1 && image.endsWith('"') ? -1 : undefined);
}

function buildWord({ image, startOffset }: IToken, file: SourceFile): Word {
  const quoted = image.startsWith('"');
  return {
    text: quoted ? unescape(quotedText(image)) : image,
    quoted,
    origin: originOf(file, startOffset, startOffset + image.length),
  };
}

/** The text of a word, cut at its references. */
function textParts(text: string, offset: number, quoted: boolean, file: SourceFile): readonly (string | Reference)[] {
  const parts: (string | Reference)[] = [];
  let end = 0;
  const literal = (to: number): void => {
    if (to > end) parts.push(quoted ? unescape(text.slice(end, to)) : text.slice(end, to));
  };
  for (const { index, length, name } of references(text, quoted)) {
    if (name === undefined) continue;
    literal(index);
    parts.push({ kind: 'reference', name, origin: originOf(file, offset + index, offset + index + length) });
    end = index + length;
  }
  literal(text.length);
  return parts;
}

function buildArgument(token: IToken, file: SourceFile): Argument {
  const { image, startOffset } = token;
  if (!image.includes('$')) return buildWord(token, file);
  const quoted = image.startsWith('"');
  const parts = quoted
    ? textParts(quotedText(image), startOffset + 1, true, file)
    : textParts(image, startOffset, false, file);
  if (parts.every((part) => typeof part === 'string')) return buildWord(token, file);
  return { parts, quoted, origin: originOf(file, startOffset, startOffset + image.length) };
}

/** The part that a group is, and what the text joined to it in front is without it: the name called, or the `$`. */
function buildGroup(
  { opening, items, closing }: BracketedGroup,
  before: string,
  file: SourceFile,
): Group & { readonly text: string } {
  const built = items.map((item) => buildArguments(item, file));
  const end = closing.startOffset + 1;
  if (opening.tokenType === OpeningBracket) {
    return { kind: 'list', name: '', items: built, origin: originOf(file, opening.startOffset, end), text: before };
  }
  const isCall = before !== '' && !before.endsWith('$');
  const name = isCall ? before : '';
  const text = isCall ? '' : before.slice(0, -1);
  const origin = originOf(file, opening.startOffset - before.length + text.length, end);
  return { kind: isCall ? 'call' : 'calculation', name, items: built, origin, text };
}

function isWord(piece: Piece): piece is IToken {
  return 'image' in piece;
}

function startOf(piece: Piece): number {
  return isWord(piece) ? piece.startOffset : piece.opening.startOffset;
}

function endOf(piece: Piece): number {
  return isWord(piece) ? piece.startOffset + piece.image.length : piece.closing.startOffset + 1;
}

/** Pieces that are joined without a blank make one argument. */
function buildTemplate(first: Piece, pieces: readonly Piece[], file: SourceFile): Template {
  const parts: (string | Reference | Group)[] = [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (isWord(piece)) {
      // The text before a group goes with it.
      if (next === undefined || isWord(next)) parts.push(...textParts(piece.image, piece.startOffset, false, file));
      continue;
    }
    const before = pieces[index - 1];
    const { text, ...group } = buildGroup(piece, before !== undefined && isWord(before) ? before.image : '', file);
    if (text !== '') parts.push(...textParts(text, startOf(piece) - text.length - 1, false, file));
    parts.push(group);
  }
  return { parts, quoted: false, origin: originOf(file, startOf(first), endOf(pieces.at(-1) ?? first)) };
}

function buildArguments(pieces: readonly Piece[], file: SourceFile): readonly Argument[] {
  if (pieces.every(isWord)) return mapped(pieces, (word) => buildArgument(word, file));
  const args: Argument[] = [];
  let joined: Piece[] = [];
  const flush = (): void => {
    const [first, second] = joined;
    if (first === undefined) return;
    args.push(second === undefined && isWord(first) ? buildArgument(first, file) : buildTemplate(first, joined, file));
    joined = [];
  };
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && endOf(before) < startOf(piece)) flush();
    joined.push(piece);
  }
  flush();
  return args;
}

function buildKeyword(image: string): Keyword {
  // Quotes about a keyword were reported, and are meant as none.
  const text = image.startsWith('"') ? unescape(quotedText(image)) : image;
  return { text, quoted: false, length: image.length };
}

/** Makes the statements of a file. Their origins are reached through nothing. */
export function statementBuilder(file: SourceFile): StatementAction<SourceStatement> {
  const keywords = new Map<string, Keyword>();
  return (first, pieces, statements) => {
    const block = statements === undefined ? undefined : fitted(statements);
    const [next] = pieces;
    if (first.image.includes('$') || (next !== undefined && !isWord(next) && startOf(next) === endOf(first))) {
      const [head, ...args] = buildArguments([first, ...pieces], file);
      if (head !== undefined && isTemplate(head)) {
        const { start, end } = head.origin;
        const keyword = { text: file.text.slice(start, end), quoted: false, length: end - start };
        return { keyword, head, args, block, origin: originOf(file, start, (args.at(-1) ?? head).origin.end) };
      }
    }
    const { image, startOffset } = first;
    let keyword = keywords.get(image);
    if (keyword === undefined) keywords.set(image, (keyword = buildKeyword(image)));
    const args = buildArguments(pieces, file);
    const end = args.at(-1)?.origin.end ?? startOffset + image.length;
    return { keyword, args, block, origin: originOf(file, startOffset, end) };
  };
}
