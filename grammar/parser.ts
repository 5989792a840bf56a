import { EmbeddedActionsParser, type IOrAlt, type IToken } from 'chevrotain';
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

/** A word or a group, as they follow one another; whether a blank stands between two of them, their offsets tell. */
export type Piece = IToken | BracketedGroup;

/** What stands between brackets or parentheses. */
export interface BracketedGroup {
  readonly opening: IToken;
  /** What stands between commas; nothing where nothing does. */
  readonly items: readonly (readonly Piece[])[];
  readonly closing: IToken;
}

/** Makes a statement of its words and of what was made of those in its block. */
export type StatementAction<S> = (keyword: IToken, pieces: readonly Piece[], block: readonly S[] | undefined) => S;

/** What chevrotain's parsers have that it does not declare (lib/src/parse/parser/traits/gast_recorder.js). */
interface Recording {
  RECORDING_PHASE: boolean;
  enableRecording: () => void;
}

const recording = EmbeddedActionsParser.prototype as unknown as Recording;

function outOfTurn(): never {
  throw new Error('bug in netc: a statement is read when nobody parses');
}

/**
 * The grammar: shapes only. Which keywords there are, what arguments and blocks they take is said by the schemas of the
 * topology. What a statement becomes is said by whoever parses, since a tree of what was read would take longer to make
 * than all else here.
 *
 * chevrotain reads the rules off a subclass, hence a class where a function would do.
 */
export class NetcParser<S> extends EmbeddedActionsParser {
  private act: StatementAction<S> = outOfTurn;

  // Functions and arrays are kept, because to make them anew for each word or statement takes time.
  private readonly piece: IOrAlt<Piece>[] = [
    { ALT: () => this.CONSUME(Word, { LABEL: 'argument' }) },
    { ALT: () => this.SUBRULE(this.group) },
  ];
  /** Those that were read and no statement or group has got yet. */
  private readonly taken: Piece[] = [];
  private count = 0;
  private readonly takePiece = (): void => void (this.taken[this.count++] = this.OR(this.piece));
  private readonly readBlock = (): readonly S[] => this.SUBRULE(this.block);

  /** `validate`: let chevrotain look for ambiguities, which costs as much as all else at start-up; a test does it. */
  constructor(validate = false) {
    // chevrotain's own recovery resynchronises without regard to nesting, so one missing separator before a block gives
    // a string of errors. Source is brought into shape token by token before it gets here.
    super([...vocabulary], { maxLookahead: 2, recoveryEnabled: false, skipValidations: !validate });
    this.performSelfAnalysis();
  }

  /**
   * To read the rules off, chevrotain gives the parser a hundred methods that record, and deletes them one by one when it has,
   * which takes V8 longer than to record. Here they are those of a prototype that goes in one step.
   */
  protected enableRecording(): void {
    const own = Object.getPrototypeOf(this) as object;
    const recorder = Object.create(own) as object;
    recording.enableRecording.call(recorder);
    Object.setPrototypeOf(this, recorder);
    (this as unknown as Recording).RECORDING_PHASE = true;
  }

  protected disableRecording(): void {
    Object.setPrototypeOf(this, NetcParser.prototype as object);
    (this as unknown as Recording).RECORDING_PHASE = false;
  }

  /** What `act` makes of the statements of the top level. Throws when the grammar does not accept the tokens. */
  parse(tokens: IToken[], act: StatementAction<S>): readonly S[] {
    this.act = act;
    this.input = tokens;
    const statements = this.file();
    const [error] = this.errors;
    // Else the tokens and what is made of them would live as long as the parser.
    this.input = [];
    this.taken.length = 0;
    this.count = 0;
    this.act = outOfTurn;
    if (error !== undefined) throw error;
    return statements;
  }

  /** A whole source file. */
  private readonly file: () => S[] = this.RULE('file', () => this.SUBRULE(this.statements));

  private readonly statements: () => S[] = this.RULE('statements', () => {
    const statements: S[] = [];
    this.OPTION1(() => statements.push(this.SUBRULE1(this.statement)));
    const another = (): void => void statements.push(this.SUBRULE2(this.statement));
    this.MANY(() => {
      this.CONSUME(Separator);
      this.OPTION2(another);
    });
    return statements;
  });

  private readonly statement: () => S = this.RULE('statement', () => {
    const keyword = this.CONSUME(BareWord, { LABEL: 'keyword' });
    const pieces = this.pieces();
    const block = this.OPTION(this.readBlock);
    return this.RECORDING_PHASE ? (undefined as S) : this.act(keyword, pieces, block);
  });

  /** A list, or what a function is called with, or a calculation: by what it is joined to without a blank. */
  private readonly group: () => BracketedGroup = this.RULE('group', () =>
    this.OR([
      {
        ALT: () => {
          const opening = this.CONSUME(OpeningBracket);
          const items = this.SUBRULE1(this.expressions);
          return { opening, items, closing: this.CONSUME(ClosingBracket) };
        },
      },
      {
        ALT: () => {
          const opening = this.CONSUME(OpeningParenthesis);
          const items = this.SUBRULE2(this.expressions);
          return { opening, items, closing: this.CONSUME(ClosingParenthesis) };
        },
      },
    ]),
  );

  private readonly expressions: () => (readonly Piece[])[] = this.RULE('expressions', () => {
    const items = [this.SUBRULE1(this.expression)];
    this.MANY(() => {
      this.CONSUME(Comma);
      items.push(this.SUBRULE2(this.expression));
    });
    return items;
  });

  /** Operands and operators; which is which, and what goes first, is said where they are evaluated. */
  private readonly expression: () => readonly Piece[] = this.RULE('expression', () => this.pieces());

  private readonly block: () => readonly S[] = this.RULE('block', () => {
    this.CONSUME(OpeningBrace);
    const statements = this.SUBRULE(this.statements);
    this.CONSUME(ClosingBrace);
    return statements;
  });

  private pieces(): readonly Piece[] {
    const before = this.count;
    this.MANY(this.takePiece);
    const pieces = this.taken.slice(before, this.count);
    this.count = before;
    return pieces;
  }
}
