import type { Origin, Via } from '../base/span.ts';

/** The place, as it was reached by this way. */
export function reached({ file, start, end }: Origin, via: Via | undefined): Origin {
  return { file, start, end, via };
}
