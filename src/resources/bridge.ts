import type { Origin } from '../base/span.ts';
import type { Link } from './link.ts';
import { resource, type Resource } from './resource.ts';
import { newLinksForwardId } from './sysctl.ts';

/** Which program makes bridges: ip(8), or brctl(8) on hosts that still want it. */
export type BridgeTool = 'ip' | 'brctl';

export interface BridgeSpec {
  readonly link: Link;
  readonly macAddress: string;
  readonly mtu: number;
  readonly stp: boolean;
  readonly origin: Origin;
}

/**
 * An Ethernet bridge, still down. Its MAC address is set, because it would follow its ports' addresses otherwise
 * (net/bridge/br_stp_if.c, br_stp_recalculate_bridge_id).
 */
export function bridge({ link: { id, name }, macAddress, mtu, stp, origin }: BridgeSpec, tool: BridgeTool): Resource {
  const made =
    tool === 'ip'
      ? [`link add name ${name} address ${macAddress} type bridge stp_state ${stp ? 1 : 0}`]
      : [
          `brctl addbr ${name}`,
          `brctl stp ${name} ${stp ? 'on' : 'off'}`,
          `link set dev ${name} address ${macAddress}`,
        ];
  // A line of its own, because only an MTU that was set later does not follow the ports' (br_if.c, br_mtu_auto_adjust).
  return resource({
    id,
    needs: [newLinksForwardId],
    origin,
    namespace: undefined,
    borrowed: false,
    lines: [...made, `link set dev ${name} mtu ${mtu}`],
  });
}
