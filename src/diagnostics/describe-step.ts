import type { Via } from '../base/span.ts';

/** How a place was reached, by one step of the way; the place of the step, or `here`, is to follow. */
export function describeStep(step: Via): string {
  switch (step.kind) {
    case 'include':
      return 'included from';
    case 'round':
      return `in round \`${step.variable} = ${step.value}\` of the loop from`;
    case 'use':
      return `in profile \`${step.profile}\`, used from`;
  }
}
