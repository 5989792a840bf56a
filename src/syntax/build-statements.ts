import type { IToken } from 'chevrotain';
import type {
  BlockCstNode,
  ExpressionCstNode,
  FileCstNode,
  GroupCstNode,
  StatementCstNode,
  StatementsCstNode,
} from '../../grammar/generated/cst.d.ts';
import type { Origin, SourceFile } from '../base/span.ts';
import {
  isTemplate,
  type Argument,
  type Group,
  type Reference,
  type SourceStatement,
  type Template,
  type Word,
} from './ast.ts';
import { references } from './references.ts';

// The CST types promise exactly one of what a rule always holds, but give an array whose elements may be undefined.
function only<T>(nodes: readonly T[] | undefined): T {
  const node = nodes?.[0];
  if (node === undefined) throw new Error('bug in netc: the concrete syntax tree lacks a child that its rule requires');
  return node;
}

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

function buildWord({ image, startOffset }: IToken, file: SourceFile, isKeyword = false): Word {
  const quoted = image.startsWith('"');
  return {
    text: quoted ? unescape(quotedText(image)) : image,
    // Quotes about a keyword were reported, and are meant as none.
    quoted: quoted && !isKeyword,
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

function buildItem({ children }: ExpressionCstNode, file: SourceFile): readonly Argument[] {
  return buildArguments(children.argument, children.group, file);
}

/** The part that a group is, and what the text joined to it in front is without it: the name called, or the `$`. */
function buildGroup({ children }: GroupCstNode, before: string, file: SourceFile): Group & { readonly text: string } {
  const items = only(children.expressions).children.expression.map((item) => buildItem(item, file));
  if (children.OpeningBracket !== undefined) {
    const start = only(children.OpeningBracket).startOffset;
    const end = only(children.ClosingBracket).startOffset + 1;
    return { kind: 'list', name: '', items, origin: originOf(file, start, end), text: before };
  }
  const start = only(children.OpeningParenthesis).startOffset;
  const end = only(children.ClosingParenthesis).startOffset + 1;
  const isCall = before !== '' && !before.endsWith('$');
  const name = isCall ? before : '';
  const text = isCall ? '' : before.slice(0, -1);
  const origin = originOf(file, start - before.length + text.length, end);
  return { kind: isCall ? 'call' : 'calculation', name, items, origin, text };
}

function endOf(node: IToken | GroupCstNode): number {
  if ('image' in node) return node.startOffset + node.image.length;
  return only(node.children.ClosingBracket ?? node.children.ClosingParenthesis).startOffset + 1;
}

function startOf(node: IToken | GroupCstNode): number {
  if ('image' in node) return node.startOffset;
  return only(node.children.OpeningBracket ?? node.children.OpeningParenthesis).startOffset;
}

/** Words and groups that are joined without a blank make one argument. */
function buildTemplate(nodes: readonly (IToken | GroupCstNode)[], file: SourceFile): Template {
  const parts: (string | Reference | Group)[] = [];
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    if ('image' in node) {
      // The text before a group goes with it.
      if (next === undefined || 'image' in next) parts.push(...textParts(node.image, node.startOffset, false, file));
      continue;
    }
    const before = nodes[index - 1];
    const { text, ...group } = buildGroup(node, before !== undefined && 'image' in before ? before.image : '', file);
    if (text !== '') parts.push(...textParts(text, startOf(node) - text.length - 1, false, file));
    parts.push(group);
  }
  const [first, last] = [only(nodes), nodes.at(-1)];
  return { parts, quoted: false, origin: originOf(file, startOf(first), endOf(last ?? first)) };
}

function buildArguments(
  tokens: readonly IToken[] | undefined,
  groups: readonly GroupCstNode[] | undefined,
  file: SourceFile,
): readonly Argument[] {
  if (groups === undefined) return tokens?.map((token) => buildArgument(token, file)) ?? [];
  const nodes = [...(tokens ?? []), ...groups].sort((one, other) => startOf(one) - startOf(other));
  const args: Argument[] = [];
  let joined: (IToken | GroupCstNode)[] = [];
  const flush = (): void => {
    const [first, second] = joined;
    if (first === undefined) return;
    args.push(second === undefined && 'image' in first ? buildArgument(first, file) : buildTemplate(joined, file));
    joined = [];
  };
  for (const node of nodes) {
    const before = joined.at(-1);
    if (before !== undefined && endOf(before) < startOf(node)) flush();
    joined.push(node);
  }
  flush();
  return args;
}

function buildBlock(node: BlockCstNode, file: SourceFile): readonly SourceStatement[] {
  return statementsOf(only(node.children.statements), file);
}

function buildStatement({ children }: StatementCstNode, file: SourceFile): SourceStatement {
  const first = only(children.keyword);
  const keyword = buildWord(first, file, true);
  const block = children.block === undefined ? undefined : buildBlock(only(children.block), file);
  if (first.image.includes('$') || children.group?.some((group) => startOf(group) === endOf(first)) === true) {
    const [head, ...args] = buildArguments([first, ...(children.argument ?? [])], children.group, file);
    if (head !== undefined && isTemplate(head)) {
      const { start, end } = head.origin;
      const written = { text: file.text.slice(start, end), quoted: false, origin: head.origin };
      return { keyword: written, head, args, block, origin: originOf(file, start, (args.at(-1) ?? head).origin.end) };
    }
  }
  const args = buildArguments(children.argument, children.group, file);
  return {
    keyword,
    args,
    block,
    origin: originOf(file, keyword.origin.start, (args.at(-1) ?? keyword).origin.end),
  };
}

function statementsOf({ children }: StatementsCstNode, file: SourceFile): readonly SourceStatement[] {
  return children.statement?.map((node) => buildStatement(node, file)) ?? [];
}

/** The statements of a concrete syntax tree. Their origins are reached through nothing. */
export function buildStatements(node: FileCstNode, file: SourceFile): readonly SourceStatement[] {
  return statementsOf(only(node.children.statements), file);
}
