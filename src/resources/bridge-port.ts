import type { Origin } from '../base/span.ts';
import type { BridgeTool } from './bridge.ts';
import type { Link } from './link.ts';
import { resource, type Resource } from './resource.ts';

/** An interface of the host enslaved to a bridge: with rules in place first, because an existing bridge carries traffic. */
export function bridgePort(
  spec: {
    readonly bridge: Link;
    readonly port: Link;
    readonly borrowed: boolean;
    readonly needs: readonly string[];
    readonly provides?: readonly string[];
    readonly follows?: boolean | undefined;
  },
  tool: BridgeTool,
  origin: Origin,
): Resource {
  const { bridge, port } = spec;
  return resource({
    id: port.masterId,
    provides: spec.provides,
    needs: [port.id, bridge.id, ...spec.needs],
    follows: spec.follows,
    origin,
    namespace: undefined,
    borrowed: spec.borrowed,
    lines: [
      tool === 'brctl' && !spec.borrowed
        ? `brctl addif ${bridge.name} ${port.name}`
        : `link set dev ${port.name} master ${bridge.name}`,
    ],
  });
}
