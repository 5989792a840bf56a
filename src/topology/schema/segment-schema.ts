import { prefixArgument } from './address-arguments.ts';
import type { BlockSchema } from './block-schema.ts';

/** The networks of a segment. */
export const segmentSchema = {
  place: 'in a `segment` block',
  statements: {},
  values: prefixArgument(),
} satisfies BlockSchema;
