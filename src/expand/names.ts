import type { Origin } from '../base/span.ts';

/** A name that the source defines, as far as that can be told without working out values. */
export interface Definition {
  /** What is defined, as it stands in a sentence: `value`, `loop variable`. */
  readonly what: 'value' | 'loop variable' | 'parameter' | 'profile';
  readonly name: string;
  readonly origin: Origin;
  /** How many values a profile takes; 0 for anything else. */
  readonly parameters: number;
  isUsed: boolean;
}

/** The names that a block defines, within those of the blocks around it. */
export interface Names {
  readonly outer: Names | undefined;
  readonly values: Map<string, Definition>;
  readonly profiles: Map<string, Definition>;
}

/** No names, within others. */
export function innerNames(outer: Names | undefined): Names {
  return { outer, values: new Map(), profiles: new Map() };
}

/** What the name means here. */
export function findName(names: Names, kind: 'values' | 'profiles', name: string): Definition | undefined {
  for (let at: Names | undefined = names; at !== undefined; at = at.outer) {
    const definition = at[kind].get(name);
    if (definition !== undefined) return definition;
  }
  return undefined;
}

/** All names that mean something here, innermost first. */
export function* visibleNames(names: Names, kind: 'values' | 'profiles'): Generator<string> {
  for (let at: Names | undefined = names; at !== undefined; at = at.outer) yield* at[kind].keys();
}
