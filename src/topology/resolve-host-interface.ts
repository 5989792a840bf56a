import { acceptRa } from './accept-ra.ts';
import type { HostInterface } from './model.ts';
import type { StatedHostInterface } from './readings.ts';
import { resolveName, type DeclaredNames } from './resolve-names.ts';
import { resolveRoute } from './resolve-route.ts';
import type { Report } from './schema/argument-shape.ts';

/** An interface that the host has. Error: NC0150 (unknown bridge). */
export function resolveHostInterface(
  stated: StatedHostInterface,
  bridges: DeclaredNames,
  report: Report,
): HostInterface {
  const { of } = stated.body;
  const on = of.on[0]?.value;
  return {
    name: stated.value,
    origin: stated.origin,
    addresses: of.address.map((address) => address.value),
    bridge: on === undefined ? undefined : resolveName(on.value, on.origin, bridges, report),
    macAddress: of['mac-address'][0]?.value,
    mtu: of.mtu[0]?.value,
    up: of.up[0]?.value,
    acceptRa: acceptRa(of['accept-ra'][0]?.value),
    proxyNdp: of['proxy-ndp'][0]?.value,
    routes: of.route.map((route) => resolveRoute(route, stated.value)),
  };
}
