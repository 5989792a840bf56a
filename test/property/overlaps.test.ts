import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf, overlaps } from '../../src/base/ip.ts';
import { overlappingHostNetworks } from '../../src/rules/overlapping-host-networks.ts';
import { resolveText } from '../topology/resolve-text.ts';

/** A small world, so that networks meet: 64 addresses, three segments. */
const host = fc.record({
  first: fc.nat({ max: 63 }),
  length: fc.integer({ min: 26, max: 31 }),
  segments: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
});

describe('overlapping networks of hosts', () => {
  it('are found exactly where two hosts that segments join have common addresses', () => {
    fc.assert(
      fc.property(fc.array(host, { minLength: 2, maxLength: 7 }), (hosts) => {
        const text = [
          'segment a\nsegment b\nsegment c',
          ...hosts.map(
            ({ first, length, segments }, index) =>
              `host h${index} {
                 ${segments.map((segment, number) => `interface eth${number} { on ${segment} }`).join('\n')}
                 bridge br0 { bip 10.0.0.${first}/${length}; masquerade off }
               }`,
          ),
        ].join('\n');
        const { topology } = resolveText(text);
        const networks = topology.hosts.map(({ bridges: [bridge] }) => bridge?.bip && networkOf(bridge.bip.value));
        const joined = joinedHosts(hosts.map(({ segments }) => segments));
        const pairs = networks.flatMap((one, i) =>
          networks.slice(i + 1).flatMap((other, distance): (readonly [number, number])[] => {
            const j = i + 1 + distance;
            const meet = one !== undefined && other !== undefined && overlaps(one, other);
            return meet && joined(i, j) ? [[i, j]] : [];
          }),
        );
        const findings = overlappingHostNetworks.check(topology);
        expect(findings.length > 0).toBe(pairs.length > 0);
        const involved = new Set(pairs.flat());
        for (const { message } of findings) {
          const [one, other] = [...message.matchAll(/host `h(\d)`/g)].map((match) => Number(match[1]));
          expect([one, other].every((index) => index !== undefined && involved.has(index))).toBe(true);
        }
        // One finding may stand for several pairs, but each pair has its part in one.
        const told = new Set(
          findings.flatMap(({ primary, secondary }) => [primary, ...secondary].map(({ origin }) => origin)),
        );
        const isTold = (index: number): boolean => {
          const origin = topology.hosts[index]?.bridges[0]?.bip?.origin;
          return origin !== undefined && told.has(origin);
        };
        expect(pairs.filter(([one, other]) => !isTold(one) && !isTold(other))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** Whether two hosts, by their numbers, are joined by segments, perhaps over others. */
function joinedHosts(segments: readonly (readonly string[])[]): (one: number, other: number) => boolean {
  const reach = (from: readonly string[]): readonly string[] => {
    const next = segments.filter((own) => own.some((segment) => from.includes(segment))).flat();
    const all = [...new Set([...from, ...next])];
    return all.length === from.length ? all : reach(all);
  };
  return (one, other) => reach(segments[one] ?? []).some((segment) => segments[other]?.includes(segment) ?? false);
}
