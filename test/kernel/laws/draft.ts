/**
 * A random topology before it is text: choices that are always valid together, because each statement family writes
 * its choice so that it fits the others, and nothing where it does not. Edits therefore may change any part.
 */
export interface Draft {
  /** How the file is written: among other hosts, with values, loops and profiles. */
  readonly file: readonly Choice[];
  readonly host: readonly Choice[];
  readonly bridges: readonly Part[];
  readonly containers: readonly Part[];
  readonly pairs: readonly Part[];
}

/** A bridge, container or pair. The number gives its name and whatever must not be used twice: networks, ports, addresses. */
export interface Part {
  readonly number: number;
  readonly choices: readonly Choice[];
}

/** One statement: its family, and which of the family's spellings (0 is the simplest). */
export interface Choice {
  readonly keyword: string;
  readonly spelling: number;
}

export const bridgeNames = ['lan', 'br0', 'dmz.1', 'x_y'] as const;
export const containerNames = ['web', 'db', 'c-2', 'a.b', 'borrowed', 'n5'] as const;
export const pairNumbers = [0, 1, 2] as const;

/** The spelling that the choices name for a keyword, the first where there are several. */
export function spellingOf(choices: readonly Choice[], keyword: string): number | undefined {
  return choices.find((choice) => choice.keyword === keyword)?.spelling;
}

/** One of a list, by a number of any size. */
export function pick<T>(values: readonly [T, ...T[]], index: number): T {
  return values[index % values.length] ?? values[0];
}
