import type { Diagnostic } from './diagnostic.ts';

/** Takes a finding; the work goes on, so that all are found. */
export type Report = (diagnostic: Diagnostic) => void;
