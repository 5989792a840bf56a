import type { Code, Severity } from './diagnostic.ts';

/** A code as registries, `netc explain` and SARIF list it; its page is `docs/errors/CODE.md`. */
export interface CodeEntry {
  readonly code: Code;
  readonly severity: Severity;
  /** The heading of its page: what went wrong in a few lower-case words. */
  readonly title: string;
}
