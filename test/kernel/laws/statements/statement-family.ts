import type { Part } from '../draft.ts';
import type { Statement } from '../statement.ts';
import type { BridgeFacts, ContainerFacts, Facts } from '../facts.ts';

interface Family<Here> {
  readonly keyword: string;
  /** Whether it may stand several times in its block. */
  readonly repeatable?: boolean;
  /** The statement in one of its spellings, or nothing where it has no place beside the others. */
  readonly text: (spelling: number, here: Here) => string | undefined;
}

export type HostFamily = Family<{ readonly facts: Facts; readonly index: number }>;
export type BridgeFamily = Family<{ readonly facts: Facts; readonly bridge: BridgeFacts; readonly index: number }>;
export type ContainerFamily = Family<{
  readonly facts: Facts;
  readonly container: ContainerFacts;
  /** How many of this family stand in the block before this one. */
  readonly index: number;
  readonly part: Part;
}>;

/** A way to write a whole file, which its host's statements have come to. */
export interface FileFamily {
  readonly keyword: string;
  readonly rewrite: (spelling: number, statements: readonly Statement[], facts: Facts) => readonly Statement[];
}

/** What all statements of one kind of block have in common: which families there are. */
export interface Families {
  readonly file: readonly FileFamily[];
  readonly host: readonly HostFamily[];
  readonly bridge: readonly BridgeFamily[];
  readonly container: readonly ContainerFamily[];
}
