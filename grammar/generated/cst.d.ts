import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface FileCstNode extends CstNode {
  name: "file";
  children: FileCstChildren;
}

export type FileCstChildren = {
  statements: StatementsCstNode[];
};

export interface StatementsCstNode extends CstNode {
  name: "statements";
  children: StatementsCstChildren;
}

export type StatementsCstChildren = {
  statement?: (StatementCstNode)[];
  Separator?: IToken[];
};

export interface StatementCstNode extends CstNode {
  name: "statement";
  children: StatementCstChildren;
}

export type StatementCstChildren = {
  keyword: IToken[];
  argument?: IToken[];
  group?: GroupCstNode[];
  block?: BlockCstNode[];
};

export interface GroupCstNode extends CstNode {
  name: "group";
  children: GroupCstChildren;
}

export type GroupCstChildren = {
  OpeningBracket?: IToken[];
  expressions?: (ExpressionsCstNode)[];
  ClosingBracket?: IToken[];
  OpeningParenthesis?: IToken[];
  ClosingParenthesis?: IToken[];
};

export interface ExpressionsCstNode extends CstNode {
  name: "expressions";
  children: ExpressionsCstChildren;
}

export type ExpressionsCstChildren = {
  expression: (ExpressionCstNode)[];
  Comma?: IToken[];
};

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  argument?: IToken[];
  group?: GroupCstNode[];
};

export interface BlockCstNode extends CstNode {
  name: "block";
  children: BlockCstChildren;
}

export type BlockCstChildren = {
  OpeningBrace: IToken[];
  statements: StatementsCstNode[];
  ClosingBrace: IToken[];
};

export interface ICstNodeVisitor<IN, OUT> extends ICstVisitor<IN, OUT> {
  file(children: FileCstChildren, param?: IN): OUT;
  statements(children: StatementsCstChildren, param?: IN): OUT;
  statement(children: StatementCstChildren, param?: IN): OUT;
  group(children: GroupCstChildren, param?: IN): OUT;
  expressions(children: ExpressionsCstChildren, param?: IN): OUT;
  expression(children: ExpressionCstChildren, param?: IN): OUT;
  block(children: BlockCstChildren, param?: IN): OUT;
}
