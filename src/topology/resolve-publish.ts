import type { IpAddress } from '../base/ip.ts';
import { flatMapped, mapped, present } from '../base/mapped.ts';
import type { Located, Origin } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import { allocateHostPorts, dynamicPorts, isFixed, type PortRequest } from './allocate-host-ports.ts';
import type { PortRange, Publish } from './model.ts';
import type { StatedContainer } from './readings.ts';
import type { Report } from './schema/argument-shape.ts';
import { lengthOf } from './schema/port-arguments.ts';

interface Publication extends PortRequest {
  readonly containerPorts: PortRange;
  readonly origin: Origin;
}

/**
 * What each container publishes, in step with `containers`, with host ports picked over the whole host. `publishIp` is the address of publications
 * that name none. Error: NC0163 (no free port in the range written; once for all that want any port).
 */
export function resolvePublish(
  containers: readonly StatedContainer[],
  publishIp: Located<IpAddress> | undefined,
  report: Report,
): readonly (readonly Publish[])[] {
  const wanted = mapped(containers, (container) => publications(container, publishIp?.value));
  const requests = wanted.flat();
  const ports = allocateHostPorts(requests);
  reportExhausted(
    requests.filter((_, index) => ports[index] === undefined),
    report,
  );
  let next = 0;
  return mapped(wanted, (ofContainer) => {
    const list = mapped(ofContainer, (request): Publish | undefined => {
      const hostPorts = ports[next];
      next += 1;
      if (hostPorts === undefined) return undefined;
      const { hostAddress, protocol, containerPorts, origin } = request;
      return { hostAddress, hostPorts, picked: !isFixed(request), containerPorts, protocol, origin };
    });
    return present(list);
  });
}

function publications({ body }: StatedContainer, publishIp: IpAddress | undefined): readonly Publication[] {
  const { of } = body;
  const written = flatMapped(of.publish, ({ value }) =>
    mapped(value, ({ value: spec, origin }): Publication => {
      // Written out, since a spread takes many times longer.
      const { hostPorts, containerPorts, protocol, hostAddress = publishIp } = spec;
      return { hostAddress, hostPorts, count: lengthOf(containerPorts), containerPorts, protocol, origin };
    }),
  );
  const publishAll = of['publish-all'][0];
  if (publishAll === undefined) return written;
  const list = [...written];
  const bound = new Set<string>();
  for (const { protocol, containerPorts } of list) {
    for (let port = containerPorts.first; port <= containerPorts.last; port += 1) bound.add(`${port}/${protocol}`);
  }
  for (const { value } of of.expose.flatMap((expose) => expose.value)) {
    for (let port = value.ports.first; port <= value.ports.last; port += 1) {
      const { protocol } = value;
      const key = `${port}/${protocol}`;
      if (bound.has(key)) continue;
      bound.add(key);
      const containerPorts = { first: port, last: port };
      list.push({
        hostAddress: publishIp,
        hostPorts: undefined,
        count: 1,
        containerPorts,
        protocol,
        origin: publishAll.origin,
      });
    }
  }
  return list;
}

function reportExhausted(failed: readonly Publication[], report: Report): void {
  const anyPort = failed.filter((request) => request.hostPorts === undefined);
  const [first] = anyPort;
  if (first !== undefined) {
    const message = `no host port from ${dynamicPorts.first} up is free for ${anyPort.length} of the ports published`;
    const help = 'write host ports below that yourself, as in `publish 8080:80`, or publish fewer ports';
    report(error('NC0163', first.origin, message, help));
  }
  for (const { hostPorts, containerPorts, origin } of failed) {
    if (hostPorts === undefined) continue;
    const range = `${hostPorts.first}-${hostPorts.last}`;
    const help = `write a longer range than \`${range}:${containerPorts.first}\``;
    report(error('NC0163', origin, `host ports ${range} are all in use`, help));
  }
}
