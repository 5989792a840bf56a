import { one } from './argument-shape.ts';
import { statement, type BlockSchema } from './block-schema.ts';
import { mtuArgument } from './interface-schema.ts';

/** What both ends of a point-to-point pair share. */
export const pointToPointSchema = {
  place: 'in a `ptp` block',
  statements: {
    mtu: statement(one(mtuArgument), "the MTU of both ends. Default: the host's `mtu`, else 1500"),
  },
} satisfies BlockSchema;
