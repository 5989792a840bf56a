import { hash53 } from '../base/hash53.ts';
import { combine } from '../features/contribution.ts';
import { hostContext } from '../features/host-context.ts';
import { features } from '../features/index.ts';
import { modes } from '../modes/index.ts';
import type { BridgeTool } from '../resources/bridge.ts';
import { namespaceTables } from '../resources/chain-table.ts';
import { filesId, pairsId, resource, rulesId, type Resource } from '../resources/resource.ts';
import type { Host, Topology } from '../topology/model.ts';
import type { HostPlan } from './host-plan.ts';
import { orderResources } from './order-resources.ts';

/** Plans one host of a topology that has no errors: what its modes and features add, once each, in an order that works. */
export function planHost(topology: Topology, host: Host, bridgeTool: BridgeTool): HostPlan {
  const topologyName = topology.name;
  const context = hostContext(topology, host, bridgeTool);
  const { resources, rules, files } = combine([
    ...host.containers.flatMap((container) =>
      container.mode === undefined ? [] : [modes[container.mode.value.kind](container, context)],
    ),
    ...features.map((feature) => feature(context)),
  ]);
  const tables = namespaceTables(rules, chainPrefix(topologyName));
  const marker = (id: string, given: Pick<Resource, 'needs' | 'follows' | 'namespace'>): Resource =>
    resource({ id, ...given, origin: host.origin, borrowed: false, lines: [id] });
  return {
    topologyName,
    hostName: host.name?.value,
    resources: orderResources([
      ...resources,
      // What lets packets through waits for the rules of all namespaces: no order among these can leave a gap.
      ...tables.map(({ namespace }) =>
        marker(rulesId, { needs: namespace === undefined ? [] : [`netns ${namespace}`], namespace }),
      ),
      // They are written while the kernel makes pairs.
      ...(files.length > 0 ? [marker(filesId, { needs: [pairsId], follows: true, namespace: undefined })] : []),
    ]),
    rules: tables,
    files,
  };
}

/** Chain names hold 28 characters (XT_EXTENSION_MAXNAMELEN less the closing NUL), of which `NETC_` and `_OUTBOUND` take 14. */
const longestTag = 14;

/** What the names of a topology's chains begin with: its name, shortened and made unique by a hash where it is long. */
export function chainPrefix(topologyName: string): string {
  const hash = hash53(topologyName).toString(36).slice(0, 6).padStart(6, '0');
  const tag = topologyName.length <= longestTag ? topologyName : `${topologyName.slice(0, longestTag - 7)}.${hash}`;
  return `NETC_${tag}_`;
}
