import type { Origin } from '../base/span.ts';

/** A text file that belongs to the topology. */
export interface FileResource {
  readonly path: string;
  readonly lines: readonly string[];
  readonly origin: Origin;
}
