import type { Located } from '../base/span.ts';
import { chained } from '../base/chained.ts';
import { suggest } from '../base/suggest.ts';
import { error } from '../diagnostics/error.ts';
import { acceptRa } from './accept-ra.ts';
import type { HostInterface } from './model.ts';
import type { StatedHostInterface } from './readings.ts';
import type { DeclaredNames } from './resolve-names.ts';
import { resolveRoute } from './resolve-route.ts';
import type { Report } from './schema/argument-shape.ts';

/** An interface that the host has. Error: NC0150 (unknown bridge or segment). */
export function resolveHostInterface(
  stated: StatedHostInterface,
  bridges: DeclaredNames,
  segments: DeclaredNames,
  report: Report,
): HostInterface {
  const { of } = stated.body;
  const on = of.on[0]?.value;
  const { bridge, segment } = on === undefined ? nowhere : resolvePlace(on, bridges, segments, report);
  return {
    name: stated.value,
    origin: stated.origin,
    addresses: of.address.map((address) => address.value),
    bridge,
    segment,
    macAddress: of['mac-address'][0]?.value,
    mtu: of.mtu[0]?.value,
    up: of.up[0]?.value,
    acceptRa: acceptRa(of['accept-ra'][0]?.value),
    proxyNdp: of['proxy-ndp'][0]?.value,
    routes: of.route.map((route) => resolveRoute(route, stated.value)),
  };
}

const nowhere = { bridge: undefined, segment: undefined };

/** What `on NAME` names; of a bridge and a segment of one name, which is an error of its own, the segment. */
function resolvePlace(
  on: Located<string>,
  bridges: DeclaredNames,
  segments: DeclaredNames,
  report: Report,
): Pick<HostInterface, 'bridge' | 'segment'> {
  const name = on.value;
  if (segments.names.has(name)) return { bridge: undefined, segment: on };
  if (bridges.names.has(name)) return { bridge: on, segment: undefined };
  if (!bridges.written.has(name) && !segments.written.has(name)) {
    const near = suggest(name, chained(bridges.names, segments.names));
    const help =
      near === undefined
        ? `declare \`bridge ${name} { }\` on the host, or \`segment ${name} { }\` at the top level`
        : `did you mean \`${near}\`?`;
    report(error('NC0150', on.origin, `unknown bridge or segment \`${name}\``, help));
  }
  return nowhere;
}
