import type { BlockReading } from './schema/block-schema.ts';
import type { bridgeSchema } from './schema/bridge-schema.ts';
import type { containerSchema } from './schema/container-schema.ts';
import type { hostSchema } from './schema/host-schema.ts';
import type { fileSchema } from './schema/topology-schema.ts';

/** What a file says, checked word by word; names are not resolved yet. */
export type FileReading = BlockReading<typeof fileSchema>;
export type HostReading = BlockReading<typeof hostSchema>;
export type BridgeReading = BlockReading<typeof bridgeSchema>;
export type ContainerReading = BlockReading<typeof containerSchema>;

export type StatedFirewall = HostReading['of']['firewall'][number];
export type StatedSegment = FileReading['of']['segment'][number];
export type StatedBridge = HostReading['of']['bridge'][number];
export type StatedContainer = HostReading['of']['container'][number];
export type StatedHostInterface = HostReading['of']['interface'][number];
export type StatedContainerInterface = ContainerReading['of']['interface'][number];
