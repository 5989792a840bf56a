import { addressBits, firstAddress, lastAddress, type Family } from '../base/ip.ts';
import { firewallFamilies } from '../topology/firewall-families.ts';
import type { FirewallAddresses, FirewallStatement, PortRange } from '../topology/model.ts';

/** Numbers from `first` to `last`, both included. */
interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** A rule with the packets that it takes: a product of what it asks for, a number of addresses and ports each. */
export interface Coverage {
  readonly rule: FirewallStatement;
  /** For each family in which it takes any. */
  readonly addresses: readonly FamilyCoverage[];
  /** Sorted, and with a gap between any two; undefined for all, port 0 included, which cannot be written. */
  readonly destinationPorts: readonly Interval[] | undefined;
  readonly sourcePorts: readonly Interval[] | undefined;
}

export interface FamilyCoverage {
  readonly family: Family;
  /** Sorted, and with a gap between any two. */
  readonly sources: readonly Interval[];
  readonly destinations: readonly Interval[];
}

/** Works out what a rule takes. */
export function coverageOf(rule: FirewallStatement): Coverage {
  return {
    rule,
    addresses: firewallFamilies(rule)
      .map((family) => ({ family, sources: addresses(rule.from, family), destinations: addresses(rule.to, family) }))
      .filter(({ sources, destinations }) => sources.length > 0 && destinations.length > 0),
    destinationPorts: portIntervals(rule.destinationPorts),
    sourcePorts: portIntervals(rule.sourcePorts),
  };
}

/**
 * Whether every packet that the second rule takes is one that the first takes. Exact, because of two products the one that is
 * not empty lies in the other where each of its factors does.
 */
export function covers(outer: Coverage, inner: Coverage): boolean {
  const { rule: one } = outer;
  const { rule: other } = inner;
  return (
    isWithin(one.inInterface?.value, other.inInterface?.value) &&
    isWithin(one.outInterface?.value, other.outInterface?.value) &&
    isWithin(one.protocol?.value, other.protocol?.value) &&
    coversPorts(outer.destinationPorts, inner.destinationPorts) &&
    coversPorts(outer.sourcePorts, inner.sourcePorts) &&
    inner.addresses.every(({ family, sources, destinations }) => {
      const same = outer.addresses.find((candidate) => candidate.family === family);
      return same !== undefined && isInside(sources, same.sources) && isInside(destinations, same.destinations);
    })
  );
}

/** Undefined stands for all values. */
function isWithin(outer: string | undefined, inner: string | undefined): boolean {
  return outer === undefined || outer === inner;
}

function coversPorts(outer: Coverage['sourcePorts'], inner: Coverage['sourcePorts']): boolean {
  return outer === undefined || (inner !== undefined && isInside(inner, outer));
}

function portIntervals(written: FirewallStatement['sourcePorts']): readonly Interval[] | undefined {
  return written.length === 0 ? undefined : merged(written.map(({ value }) => ports(value)));
}

function ports({ first, last }: PortRange): Interval {
  return { first: BigInt(first), last: BigInt(last) };
}

function addresses(side: FirewallAddresses | undefined, family: Family): readonly Interval[] {
  const all = { first: 0n, last: (1n << BigInt(addressBits(family))) - 1n };
  if (side === undefined) return [all];
  const named = merged(
    side.prefixes
      .filter(({ address }) => address.family === family)
      .map((prefix) => ({ first: firstAddress(prefix).value, last: lastAddress(prefix).value })),
  );
  return side.negated ? gaps(named, all) : named;
}

/** Sorted, what touches or overlaps made one. */
function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const before = result.at(-1);
    if (before === undefined || next.first > before.last + 1n) result.push(next);
    else if (next.last > before.last) result[result.length - 1] = { first: before.first, last: next.last };
  }
  return result;
}

/** What lies in `all` and in none of the merged intervals. */
function gaps(intervals: readonly Interval[], all: Interval): readonly Interval[] {
  const result: Interval[] = [];
  let { first } = all;
  for (const one of intervals) {
    if (one.first > first) result.push({ first, last: one.first - 1n });
    first = one.last + 1n;
  }
  if (first <= all.last) result.push({ first, last: all.last });
  return result;
}

/** Whether each of the inner intervals lies in one of the outer; both are sorted and merged. */
function isInside(inner: readonly Interval[], outer: readonly Interval[]): boolean {
  let at = 0;
  return inner.every(({ first, last }) => {
    let one = outer[at];
    while (one !== undefined && one.last < first) one = outer[++at];
    return one !== undefined && one.first <= first && last <= one.last;
  });
}
