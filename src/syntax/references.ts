/** A dollar sign in a word, and what it refers to. */
export interface WrittenReference {
  readonly index: number;
  readonly length: number;
  /** Undefined where no name follows: neither `$NAME` nor `${NAME}`. */
  readonly name: string | undefined;
}

const inBareWord = /\$(?:([A-Za-z]\w*)|\{([A-Za-z]\w*)\})?/g;
// An escaped dollar sign is none, nor is one behind an escaped backslash escaped.
const inString = /\\.|\$(?:([A-Za-z]\w*)|\{([A-Za-z]\w*)\})?/gs;

/** The references in a bare word, or between the quotes of a string as it is written. */
export function references(text: string, quoted: boolean): readonly WrittenReference[] {
  return [...text.matchAll(quoted ? inString : inBareWord)].flatMap(({ 0: { length }, 1: plain, 2: braced, index }) =>
    text[index] === '\\' ? [] : [{ index, length, name: plain ?? braced }],
  );
}
