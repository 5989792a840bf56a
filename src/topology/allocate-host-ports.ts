import type { PortRange } from './model.ts';
import { usedPorts, type PortScope } from './used-ports.ts';

/** A publication before its host ports are settled. */
export interface PortRequest extends PortScope {
  /** Undefined: netc picks. Longer than `count`: netc picks inside. */
  readonly hostPorts: PortRange | undefined;
  /** How many consecutive ports are wanted. */
  readonly count: number;
}

/** The ports that netc picks from when none are written: Docker's fallback range, the dynamic ports of RFC 6335 but one. */
export const dynamicPorts: PortRange = { first: 49153, last: 65535 };

/** Whether the request leaves no choice. */
export function isFixed({ hostPorts, count }: PortRequest): boolean {
  return hostPorts !== undefined && hostPorts.last - hostPorts.first + 1 === count;
}

/**
 * Host ports for each request, undefined where none are free. Ports that are written out are given as written and are
 * free for nobody else, wherever they stand; then come the requests that choose from a written range, then those from
 * 49153 up, each in order and each the lowest that are free. Whether two written ones clash is not looked at. Ports of
 * different protocols, or of addresses that do not overlap, are different ports.
 */
export function allocateHostPorts(requests: readonly PortRequest[]): readonly (PortRange | undefined)[] {
  const used = usedPorts();
  const given = new Map<PortRequest, PortRange>();
  const give = (request: PortRequest, ports: PortRange | undefined): void => {
    if (ports === undefined) return;
    given.set(request, ports);
    used.add(request, ports);
  };
  const choosing = requests.filter((request) => !isFixed(request));
  for (const request of requests) {
    if (isFixed(request)) give(request, request.hostPorts);
  }
  for (const request of choosing) {
    if (request.hostPorts !== undefined) give(request, used.lowestFree(request, request.hostPorts, request.count));
  }
  for (const request of choosing) {
    if (request.hostPorts === undefined) give(request, used.lowestFree(request, dynamicPorts, request.count));
  }
  return requests.map((request) => given.get(request));
}
