import type { Code } from '../../diagnostics/diagnostic.ts';

/** What is wrong with a word; the place is known to the caller. */
export interface Failure {
  readonly code: Code;
  readonly message: string;
  readonly help: string;
}

/** A word as a value, or why it is none. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What one word of a statement may be. */
export interface ArgumentType<T> {
  /** How the reference writes it: `ADDRESS/LEN`, `on|off`. */
  readonly notation: string;
  readonly parse: (text: string) => Parsed<T>;
}

/** A word that could be read. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A word that could not be read; message and help follow the rules of a Diagnostic. */
export function failed(code: Code, message: string, help: string): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, message, help } };
}
