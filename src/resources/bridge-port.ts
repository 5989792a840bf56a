import type { Origin } from '../base/span.ts';
import type { BridgeTool } from './bridge.ts';
import { place, resource, type Resource } from './resource.ts';

/** An interface of the host enslaved to a bridge: with rules in place first, because an existing bridge carries traffic. */
export function bridgePort(
  spec: {
    readonly bridge: string;
    readonly port: string;
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
    id: `master ${place(undefined, port)}`,
    provides: spec.provides,
    needs: [`link ${place(undefined, port)}`, `link ${place(undefined, bridge)}`, ...spec.needs],
    follows: spec.follows,
    origin,
    namespace: undefined,
    borrowed: spec.borrowed,
    lines: [
      tool === 'brctl' && !spec.borrowed ? `brctl addif ${bridge} ${port}` : `link set dev ${port} master ${bridge}`,
    ],
  });
}
