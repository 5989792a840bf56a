import { addressBits, formatAddress, formatPrefix, type IpAddress, type Prefix } from '../base/ip.ts';
import type { Origin } from '../base/span.ts';
import { place, resource, routeProtocol, type Resource } from './resource.ts';

export interface RouteSpec {
  readonly namespace?: string | undefined;
  readonly destination: Prefix;
  readonly via?: IpAddress | undefined;
  readonly device?: string | undefined;
  readonly metric?: number | undefined;
  readonly needs: readonly string[];
  readonly borrowed?: boolean;
  readonly origin: Origin;
  readonly note?: string | undefined;
}

/** A route of the main table, marked as netc's by its protocol number. */
export function route(spec: RouteSpec): Resource {
  const destination = destinationText(spec);
  const words = [
    `route add ${destination}`,
    ...(spec.via === undefined ? [] : [`via ${formatAddress(spec.via)}`]),
    ...(spec.device === undefined ? [] : [`dev ${spec.device}`]),
    `proto ${routeProtocol}`,
    ...(spec.metric === undefined ? [] : [`metric ${spec.metric}`]),
  ];
  return resource({
    id: `route ${spec.destination.address.family} ${place(spec.namespace, destination)} ${spec.metric ?? ''}`,
    needs: spec.needs,
    origin: spec.origin,
    namespace: spec.namespace,
    borrowed: spec.borrowed ?? false,
    lines: [words.join(' ')],
    note: spec.note,
  });
}

/** `default` where the gateway tells the family, since ip takes a bare `default` for IPv4; host routes without a length. */
function destinationText({ destination, via }: RouteSpec): string {
  if (destination.length === 0 && (via !== undefined || destination.address.family === 4)) return 'default';
  if (destination.length === addressBits(destination.address.family)) return formatAddress(destination.address);
  return formatPrefix(destination);
}
