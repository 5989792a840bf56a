/** A statement that the expansion deals with, and that may stand in any block. */
export interface LanguageStatement {
  /** How the reference writes it. */
  readonly usage: string;
  /** One line of Markdown for the reference. */
  readonly meaning: string;
}

/** The statements that stand for others, by keyword, in the order of the reference. */
export const languageStatements: Readonly<Record<string, LanguageStatement>> = {
  let: {
    usage: 'let NAME = VALUE',
    meaning: 'a value, used as `$NAME` (`${NAME}` where a letter, digit or `_` follows)',
  },
  for: {
    usage: 'for NAME in FIRST..LAST|LIST { … }',
    meaning: 'repeats its statements, `$NAME` being each of the integers or values in turn',
  },
  profile: {
    usage: 'profile NAME[(PARAMETER, …)] { … }',
    meaning: 'a named group of statements; its parameters are values inside it',
  },
  use: {
    usage: 'use NAME[(VALUE, …)]…',
    meaning: 'splices in the statements of the profile',
  },
};
