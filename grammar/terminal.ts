import { Lexer, type TokenType } from 'chevrotain';

/** A token of the vocabulary, as the artefacts show it. */
export interface Terminal {
  readonly name: string;
  /** The source of its regular expression, or undefined for one that only groups others. */
  readonly pattern: string | undefined;
  /** The tokens that it groups. */
  readonly members: readonly string[];
  /** The one text that it matches, where there is only one. */
  readonly literal: string | undefined;
}

/** What there is to show about each token, in the order of the vocabulary. */
export function terminalsOf(vocabulary: readonly TokenType[]): readonly Terminal[] {
  return vocabulary.map((type) => {
    const pattern = type.PATTERN instanceof RegExp && type.PATTERN !== Lexer.NA ? type.PATTERN.source : undefined;
    return {
      name: type.name,
      pattern,
      members: vocabulary.filter((other) => other.CATEGORIES?.includes(type)).map((other) => other.name),
      literal: pattern !== undefined && /^\\?[;{}()[\],]$/.test(pattern) ? pattern.slice(-1) : undefined,
    };
  });
}
