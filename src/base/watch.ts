/** The stages of the compiler, in their order. */
export const stages = ['start', 'read', 'parse', 'expand', 'resolve', 'validate', 'plan', 'print', 'write'] as const;

export type Stage = (typeof stages)[number];

/** Does the work of a stage, and lets whoever wants to know how long it takes look on. */
export type Watch = <T>(stage: Stage, work: () => T) => T;

/** Nobody looks on. */
export const unwatched: Watch = (_stage, work) => work();
