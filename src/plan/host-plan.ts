import type { FileResource } from '../resources/file.ts';
import type { NamespaceTables } from '../resources/chain-table.ts';
import type { Resource } from '../resources/resource.ts';

/** Everything that one host's script declares, in the order in which it is made. */
export interface HostPlan {
  readonly topologyName: string;
  /** The host's name in a topology of several. */
  readonly hostName: string | undefined;
  readonly resources: readonly Resource[];
  readonly rules: readonly NamespaceTables[];
  readonly files: readonly FileResource[];
}
