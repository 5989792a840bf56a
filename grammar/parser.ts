import { CstParser, type CstNode } from 'chevrotain';
import {
  BareWord,
  ClosingBrace,
  ClosingBracket,
  ClosingParenthesis,
  Comma,
  OpeningBrace,
  OpeningBracket,
  OpeningParenthesis,
  Separator,
  vocabulary,
  Word,
} from './tokens.ts';

/**
 * The grammar: shapes only. Which keywords there are, what arguments and blocks they take is said by the schemas of the
 * topology.
 *
 * chevrotain reads the rules off a subclass, hence a class where a function would do.
 */
export class NetcParser extends CstParser {
  /** `validate`: let chevrotain look for ambiguities, which costs as much as all else at start-up; a test does it. */
  constructor(validate = false) {
    // chevrotain's own recovery resynchronises without regard to nesting, so one missing separator before a block gives
    // a string of errors. Source is brought into shape token by token before it gets here.
    super([...vocabulary], { maxLookahead: 2, recoveryEnabled: false, skipValidations: !validate });
    this.performSelfAnalysis();
  }

  /** A whole source file. */
  readonly file: () => CstNode = this.RULE('file', () => {
    this.SUBRULE(this.statements);
  });

  private readonly statements: () => CstNode = this.RULE('statements', () => {
    this.OPTION1(() => this.SUBRULE1(this.statement));
    this.MANY(() => {
      this.CONSUME(Separator);
      this.OPTION2(() => this.SUBRULE2(this.statement));
    });
  });

  private readonly statement: () => CstNode = this.RULE('statement', () => {
    this.CONSUME(BareWord, { LABEL: 'keyword' });
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Word, { LABEL: 'argument' }) }, { ALT: () => this.SUBRULE(this.group) }]);
    });
    this.OPTION(() => this.SUBRULE(this.block));
  });

  /** A list, or what a function is called with, or a calculation: by what it is joined to without a blank. */
  private readonly group: () => CstNode = this.RULE('group', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(OpeningBracket);
          this.SUBRULE1(this.expressions);
          this.CONSUME(ClosingBracket);
        },
      },
      {
        ALT: () => {
          this.CONSUME(OpeningParenthesis);
          this.SUBRULE2(this.expressions);
          this.CONSUME(ClosingParenthesis);
        },
      },
    ]);
  });

  private readonly expressions: () => CstNode = this.RULE('expressions', () => {
    this.SUBRULE1(this.expression);
    this.MANY(() => {
      this.CONSUME(Comma);
      this.SUBRULE2(this.expression);
    });
  });

  /** Operands and operators; which is which, and what goes first, is said where they are evaluated. */
  private readonly expression: () => CstNode = this.RULE('expression', () => {
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Word, { LABEL: 'argument' }) }, { ALT: () => this.SUBRULE(this.group) }]);
    });
  });

  private readonly block: () => CstNode = this.RULE('block', () => {
    this.CONSUME(OpeningBrace);
    this.SUBRULE(this.statements);
    this.CONSUME(ClosingBrace);
  });
}
