import type { Origin } from '../base/span.ts';
import type { Code, Diagnostic, Label } from './diagnostic.ts';

/** What an error may say beside its message and help. */
export interface ErrorOptions {
  /** Stands beside the underline. */
  readonly text?: string;
  readonly secondary?: readonly Label[];
}

/** An error of severity `error` at `origin`; message and help follow the rules of {@link Diagnostic}. */
export function error(
  code: Code,
  origin: Origin,
  message: string,
  help: string,
  options: ErrorOptions = {},
): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    primary: { origin, text: options.text ?? '' },
    secondary: options.secondary ?? [],
    help,
  };
}
