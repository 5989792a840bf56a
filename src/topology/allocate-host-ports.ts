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
  const given = requests.map((request) => (isFixed(request) ? request.hostPorts : undefined));
  // Where nobody chooses, nobody asks what is used.
  if (!given.includes(undefined)) return given;
  const used = usedPorts();
  const choosing: number[] = [];
  for (const [index, request] of requests.entries()) {
    const ports = given[index];
    if (ports === undefined) choosing.push(index);
    else used.add(request, ports);
  }
  for (const written of [true, false]) {
    for (const index of choosing) {
      const request = requests[index];
      if (request === undefined || (request.hostPorts !== undefined) !== written) continue;
      const ports = used.lowestFree(request, request.hostPorts ?? dynamicPorts, request.count);
      if (ports === undefined) continue;
      given[index] = ports;
      used.add(request, ports);
    }
  }
  return given;
}
