import type { Span, Via } from '../base/span.ts';
import { viaPath } from '../base/via-path.ts';

// A value may be any text; a note only has to tell rounds apart.
const longestValue = 40;

/**
 * By which rounds and uses a place was reached, short enough to stand behind it: ` (used at a.net:9, i=7)`. Empty for a
 * place outside loops and profiles.
 */
export function wayText(via: Via | undefined, placeText: (place: Span) => string): string {
  const steps = viaPath(via).flatMap((step) => {
    switch (step.kind) {
      case 'include':
        return [];
      case 'round':
        return [`${step.variable}=${step.value.slice(0, longestValue)}`];
      case 'use':
        return [`used at ${placeText(step.at)}`];
    }
  });
  return steps.length === 0 ? '' : ` (${steps.join(', ')})`;
}
