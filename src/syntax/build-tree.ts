import type { IToken } from 'chevrotain';
import type { BlockCstNode, FileCstNode, StatementCstNode, StatementsCstNode } from '../../grammar/generated/cst.d.ts';
import type { SourceFile } from '../base/span.ts';
import type { Statement, SyntaxTree, Word } from './ast.ts';

// The CST types promise exactly one of what a rule always holds, but give an array whose elements may be undefined.
function only<T>(nodes: readonly T[]): T {
  const [node] = nodes;
  if (node === undefined) throw new Error('bug in netc: the concrete syntax tree lacks a child that its rule requires');
  return node;
}

function wordText(image: string): string {
  if (!image.startsWith('"')) return image;
  // An unterminated string comes without its second quote.
  const end = image.length > 1 && image.endsWith('"') ? -1 : undefined;
  return image.slice(1, end).replace(/\\(["\\])/g, '$1');
}

function buildWord(token: IToken, file: SourceFile): Word {
  const { image, startOffset } = token;
  return {
    text: wordText(image),
    quoted: image.startsWith('"'),
    origin: { span: { file, start: startOffset, end: startOffset + image.length }, via: [] },
  };
}

function buildBlock(node: BlockCstNode, file: SourceFile): readonly Statement[] {
  return buildStatements(only(node.children.statements), file);
}

function buildStatement({ children }: StatementCstNode, file: SourceFile): Statement {
  const keyword = buildWord(only(children.keyword), file);
  const args = children.argument?.map((token) => buildWord(token, file)) ?? [];
  const { start } = keyword.origin.span;
  const { end } = (args.at(-1) ?? keyword).origin.span;
  return {
    keyword,
    args,
    block: children.block === undefined ? undefined : buildBlock(only(children.block), file),
    origin: { span: { file, start, end }, via: [] },
  };
}

function buildStatements({ children }: StatementsCstNode, file: SourceFile): readonly Statement[] {
  return children.statement?.map((node) => buildStatement(node, file)) ?? [];
}

/** The syntax tree of a concrete one. Its origins are reached through no `include`. */
export function buildTree(node: FileCstNode, file: SourceFile): SyntaxTree {
  return { file, statements: buildStatements(only(node.children.statements), file) };
}
