import type { BlockSchema } from './block-schema.ts';
import { bridgeSchema } from './bridge-schema.ts';
import { containerSchema } from './container-schema.ts';
import { firewallSchema } from './firewall-schema.ts';
import { hostSchema } from './host-schema.ts';
import { containerInterfaceSchema, hostInterfaceSchema } from './interface-schema.ts';
import { pointToPointSchema } from './point-to-point-schema.ts';
import { routerSchema } from './router-schema.ts';
import { segmentSchema } from './segment-schema.ts';
import { topologySchema } from './topology-schema.ts';

/** The whole vocabulary, place by place, in the order of the reference. */
export const blockSchemas: readonly BlockSchema[] = [
  topologySchema,
  hostSchema,
  bridgeSchema,
  containerSchema,
  hostInterfaceSchema,
  containerInterfaceSchema,
  pointToPointSchema,
  firewallSchema,
  routerSchema,
  segmentSchema,
];
