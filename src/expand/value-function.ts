import type { Report } from '../diagnostics/report.ts';
import type { Said } from './value.ts';

/** A function of the language. */
export interface ValueFunction {
  /** What it takes, as the reference writes it, in order. */
  readonly parameters: readonly string[];
  /** One line of Markdown for the reference. */
  readonly meaning: string;
  /** Its value for as many arguments as it has parameters; undefined when there is none, which was reported. */
  readonly apply: (args: readonly Said[], report: Report) => string | undefined;
}
