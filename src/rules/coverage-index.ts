import { addressBits, firstAddress, type Family } from '../base/ip.ts';
import type { FirewallAddresses, FirewallStatement } from '../topology/model.ts';
import { covers, type Coverage } from './firewall-coverage.ts';
import { portIndex, type PortIndex } from './port-index.ts';

/** The rules of a chain so far, so ordered that one which covers another is found without a look at all of them. */
export interface CoverageIndex {
  readonly add: (coverage: Coverage) => void;
  /** A rule that takes all packets of this one, where it takes any. */
  readonly coverOf: (coverage: Coverage) => FirewallStatement | undefined;
}

/** Which parts a rule asks for, and how long the prefixes are that it names: -1 where it names those it does not mean. */
interface Shape {
  readonly family: Family;
  readonly in: boolean;
  readonly out: boolean;
  readonly protocol: boolean;
  readonly destinationPorts: boolean;
  readonly sourcePorts: boolean;
  readonly source: number;
  readonly destination: number;
}

/**
 * Rules that have a prefix and a port in common in every way are compared one by one: so many that no real firewall meets
 * the bound, and so few that none takes long.
 */
const mostCandidates = 100;

/**
 * Tuple space search (Srinivasan, Suri, Varghese, SIGCOMM 1999): rules of one shape are found by what they ask for, and
 * there are few shapes. A rule that covers another has, in the first of its prefixes that matters, its first address.
 */
export function coverageIndex(): CoverageIndex {
  const shapes = new Map<string, Shape>();
  const byKey = new Map<string, PortIndex>();
  return {
    add(coverage) {
      const { rule } = coverage;
      for (const { family } of coverage.addresses) {
        for (const [source, sourceKey] of keysOf(rule.from, family)) {
          for (const [destination, destinationKey] of keysOf(rule.to, family)) {
            const shape = {
              family,
              in: rule.inInterface !== undefined,
              out: rule.outInterface !== undefined,
              protocol: rule.protocol !== undefined,
              destinationPorts: coverage.destinationPorts !== undefined,
              sourcePorts: coverage.sourcePorts !== undefined,
              source,
              destination,
            };
            const key = keyOf(shape, rule, sourceKey, destinationKey);
            shapes.set(Object.values(shape).join(' '), shape);
            const known = byKey.get(key) ?? portIndex();
            byKey.set(key, known);
            known.add(coverage);
          }
        }
      }
    },
    coverOf(coverage) {
      const [part] = coverage.addresses;
      const source = part?.sources[0]?.first;
      const destination = part?.destinations[0]?.first;
      if (part === undefined || source === undefined || destination === undefined) return undefined;
      for (const shape of shapes.values()) {
        if (shape.family !== part.family) continue;
        if (shape.destinationPorts && coverage.destinationPorts === undefined) continue;
        if (shape.sourcePorts && coverage.sourcePorts === undefined) continue;
        const found = byKey
          .get(
            keyOf(
              shape,
              coverage.rule,
              prefixKey(source, shape.source, shape.family),
              prefixKey(destination, shape.destination, shape.family),
            ),
          )
          ?.around(coverage)
          .slice(0, mostCandidates)
          .find((candidate) => covers(candidate, coverage));
        if (found !== undefined) return found.rule;
      }
      return undefined;
    },
  };
}

function keyOf(shape: Shape, rule: FirewallStatement, source: string, destination: string): string {
  return [
    shape.family,
    shape.in ? `in ${rule.inInterface?.value ?? ''}` : '',
    shape.out ? `out ${rule.outInterface?.value ?? ''}` : '',
    shape.protocol ? (rule.protocol?.value ?? '-') : '',
    shape.destinationPorts ? 'dport' : '',
    shape.sourcePorts ? 'sport' : '',
    source,
    destination,
  ].join(' ');
}

/** Length and key of each prefix that one side of a rule names. */
function keysOf(side: FirewallAddresses | undefined, family: Family): readonly (readonly [number, string])[] {
  if (side === undefined) return [[0, prefixKey(0n, 0, family)]];
  if (side.negated) return [[-1, prefixKey(0n, -1, family)]];
  return side.prefixes
    .filter(({ address }) => address.family === family)
    .map((prefix) => [prefix.length, prefixKey(firstAddress(prefix).value, prefix.length, family)]);
}

function prefixKey(address: bigint, length: number, family: Family): string {
  return length < 0 ? '!' : `${(address >> BigInt(addressBits(family) - length)).toString(16)}/${length}`;
}
