import type { PointToPoint, PointToPointEnd } from './model.ts';
import type { HostReading } from './readings.ts';
import { resolveName, type DeclaredNames } from './resolve-names.ts';
import type { Report } from './schema/argument-shape.ts';
import type { WrittenEnd } from './schema/point-to-point-arguments.ts';

/** The point-to-point pairs, without those that have an end in a container that is not declared. Error: NC0151. */
export function resolvePointToPoint(
  reading: HostReading,
  containers: DeclaredNames,
  report: Report,
): readonly PointToPoint[] {
  const hostMtu = reading.of.mtu[0]?.value.value ?? 1500;
  const pairs: PointToPoint[] = [];
  for (const { value, origin, body } of reading.of.ptp) {
    const one = resolveEnd(value[0], containers, report);
    const other = resolveEnd(value[1], containers, report);
    if (one === undefined || other === undefined) continue;
    pairs.push({ origin, ends: [one, other], mtu: body.of.mtu[0]?.value ?? { value: hostMtu, origin } });
  }
  return pairs;
}

function resolveEnd(end: WrittenEnd, containers: DeclaredNames, report: Report): PointToPointEnd | undefined {
  const { owner, addresses, origin } = end;
  if (owner.value === 'host') return { container: undefined, interface: end.interface, addresses, origin };
  const container = resolveName(owner.value, owner.origin, containers, report);
  return container === undefined ? undefined : { container, interface: end.interface, addresses, origin };
}
