import type { Origin } from '../base/span.ts';

/** That a mistake was met in further rounds of the loop, or uses of the profile, that `origin` stands in; else nothing. */
export function describeRepeats({ via }: Origin, repeats = 0): readonly string[] {
  if (repeats === 0) return [];
  const noun = via?.kind === 'use' ? 'use' : 'round';
  return [`the same in ${repeats} more ${noun}${repeats === 1 ? '' : 's'}`];
}
