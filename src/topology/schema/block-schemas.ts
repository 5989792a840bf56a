import type { BlockSchema } from './block-schema.ts';
import { bridgeSchema } from './bridge-schema.ts';
import { containerSchema } from './container-schema.ts';
import { hostSchema } from './host-schema.ts';
import { containerInterfaceSchema, hostInterfaceSchema } from './interface-schema.ts';
import { pointToPointSchema } from './point-to-point-schema.ts';

/** The whole vocabulary, place by place, in the order of the reference. */
export const blockSchemas: readonly BlockSchema[] = [
  hostSchema,
  bridgeSchema,
  containerSchema,
  hostInterfaceSchema,
  containerInterfaceSchema,
  pointToPointSchema,
];
