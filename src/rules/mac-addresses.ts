import type { Located } from '../base/span.ts';
import type { Host } from '../topology/model.ts';
import { isWritten } from './is-written.ts';

/** A MAC address of the host, with whether the user wrote it or netc derived it. */
export interface MacAddress extends Located<string> {
  readonly written: boolean;
}

/** The MAC addresses of a host's bridges, interfaces and containers, in that order. */
export function macAddresses(host: Host): MacAddress[] {
  const found: MacAddress[] = [];
  for (const bridge of host.bridges)
    found.push({ ...bridge.macAddress, written: isWritten(bridge.macAddress, bridge) });
  for (const { macAddress } of host.interfaces)
    if (macAddress !== undefined) found.push({ ...macAddress, written: true });
  for (const container of host.containers) {
    for (const made of container.interfaces) {
      if (made.macAddress === undefined) continue;
      const written = made.implicit ? container.macAddress !== undefined : isWritten(made.macAddress, made);
      found.push({ ...made.macAddress, written });
    }
  }
  return found;
}
