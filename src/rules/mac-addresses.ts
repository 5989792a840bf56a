import type { Located } from '../base/span.ts';
import type { Host } from '../topology/model.ts';
import { isWritten } from './is-written.ts';

/** A MAC address of the host, with whether the user wrote it or netc derived it. */
export interface MacAddress extends Located<string> {
  readonly written: boolean;
}

/** The MAC addresses of a host's bridges, interfaces and containers, in that order. */
export function macAddressesOf(host: Host): readonly MacAddress[] {
  const found: MacAddress[] = [];
  const add = ({ value, origin }: Located<string>, written: boolean): void => {
    found.push({ value, origin, written });
  };
  for (const bridge of host.bridges) add(bridge.macAddress, isWritten(bridge.macAddress, bridge));
  for (const { macAddress } of host.interfaces) if (macAddress !== undefined) add(macAddress, true);
  for (const container of host.containers) {
    for (const made of container.interfaces) {
      if (made.macAddress === undefined) continue;
      add(made.macAddress, made.implicit ? container.macAddress !== undefined : isWritten(made.macAddress, made));
    }
  }
  return found;
}
