import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrefix, contains, type IpAddress, type Prefix } from '../../src/base/ip.ts';
import type { Origin } from '../../src/base/span.ts';
import { coverageIndex } from '../../src/rules/coverage-index.ts';
import { coverageOf, covers } from '../../src/rules/firewall-coverage.ts';
import { firewallFamilies } from '../../src/topology/firewall-families.ts';
import type { FirewallAddresses, FirewallStatement, PortRange } from '../../src/topology/model.ts';

const origin: Origin = { file: { name: '', text: '' }, start: 0, end: 0, via: undefined };
const located = <T>(value: T): { readonly value: T; readonly origin: Origin } => ({ value, origin });

const prefix = (text: string): Prefix => {
  const parsed = parsePrefix(text);
  if (parsed === undefined) throw new Error(text);
  return parsed.prefix;
};

/** Four addresses of each family with all prefixes around them: whatever else there is behaves like `outside`. */
const prefixes = [
  ...[
    '10.0.0.0/32',
    '10.0.0.1/32',
    '10.0.0.2/32',
    '10.0.0.3/32',
    '10.0.0.0/31',
    '10.0.0.2/31',
    '10.0.0.0/30',
    '0.0.0.0/0',
  ],
  ...['2001:db8::/128', '2001:db8::1/128', '2001:db8::/127', '::/0'],
].map(prefix);
const points: readonly IpAddress[] = [
  ...['10.0.0.0/32', '10.0.0.1/32', '10.0.0.2/32', '10.0.0.3/32', '192.0.2.1/32'],
  ...['2001:db8::/128', '2001:db8::1/128', '2001:db8:ffff::1/128'],
].map((text) => prefix(text).address);

const addresses = fc.option(
  fc.record({
    origin: fc.constant(origin),
    negated: fc.boolean(),
    prefixes: fc.uniqueArray(fc.constantFrom(...prefixes), { minLength: 1, maxLength: 3 }),
  }),
  { nil: undefined },
);
const name = fc.option(fc.constantFrom('a', 'b').map(located), { nil: undefined });
const range = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
  .map(([first, more]) => located({ first, last: first + more }));
const ports = fc.array(range, { maxLength: 2 });

const statement: fc.Arbitrary<FirewallStatement> = fc
  .record({
    origin: fc.constant(origin),
    verdict: fc.constantFrom('allow', 'deny'),
    inInterface: name,
    outInterface: name,
    from: addresses,
    to: addresses,
    protocol: fc.option(fc.constantFrom('tcp', 'udp', 'icmp').map(located), { nil: undefined }),
    destinationPorts: ports,
    sourcePorts: ports,
  })
  .map((rule) =>
    rule.protocol === undefined || rule.protocol.value === 'icmp'
      ? { ...rule, destinationPorts: [], sourcePorts: [] }
      : rule,
  );

interface Packet {
  readonly in: string;
  readonly out: string;
  readonly source: IpAddress;
  readonly destination: IpAddress;
  readonly protocol: string;
  readonly destinationPort: number;
  readonly sourcePort: number;
}

/** What iptables would say: one match after the other. */
function takes(rule: FirewallStatement, packet: Packet): boolean {
  const { family } = packet.source;
  const side = (written: FirewallAddresses | undefined, address: IpAddress): boolean =>
    written === undefined ||
    written.negated !== written.prefixes.some((one) => one.address.family === family && contains(one, address));
  const port = (written: readonly { readonly value: PortRange }[], found: number): boolean =>
    written.length === 0 || written.some(({ value: { first, last } }) => first <= found && found <= last);
  return (
    firewallFamilies(rule).includes(family) &&
    (rule.inInterface === undefined || rule.inInterface.value === packet.in) &&
    (rule.outInterface === undefined || rule.outInterface.value === packet.out) &&
    (rule.protocol === undefined || rule.protocol.value === packet.protocol) &&
    side(rule.from, packet.source) &&
    side(rule.to, packet.destination) &&
    port(rule.destinationPorts, packet.destinationPort) &&
    port(rule.sourcePorts, packet.sourcePort)
  );
}

const portPoints = [0, 1, 2, 3, 4, 5, 6];
const universe: readonly Packet[] = points.flatMap((source) =>
  points
    .filter(({ family }) => family === source.family)
    .flatMap((destination) =>
      ['a', 'c'].flatMap((inside) =>
        ['a', 'c'].flatMap((out) => [
          ...['icmp', 'other'].map((protocol) => ({
            in: inside,
            out,
            source,
            destination,
            protocol,
            destinationPort: 0,
            sourcePort: 0,
          })),
          ...['tcp', 'udp'].flatMap((protocol) =>
            portPoints.flatMap((destinationPort) =>
              portPoints.map((sourcePort) => ({
                in: inside,
                out,
                source,
                destination,
                protocol,
                destinationPort,
                sourcePort,
              })),
            ),
          ),
        ]),
      ),
    ),
);

/** `b` stands for an interface as good as `a`, which halves the universe twice. */
const packets = (rules: readonly FirewallStatement[]): readonly Packet[] => {
  const names = new Set(rules.flatMap((rule) => [rule.inInterface?.value, rule.outInterface?.value]));
  return names.has('b')
    ? [
        ...universe,
        ...universe.map((packet) => ({
          ...packet,
          in: packet.in === 'a' ? 'b' : packet.in,
          out: packet.out === 'a' ? 'b' : packet.out,
        })),
        ...universe.map((packet) => ({ ...packet, in: packet.in === 'a' ? 'b' : packet.in })),
        ...universe.map((packet) => ({ ...packet, out: packet.out === 'a' ? 'b' : packet.out })),
      ]
    : universe;
};

describe('covers', () => {
  it('says what trying every packet says', () => {
    fc.assert(
      fc.property(statement, statement, (one, other) => {
        const every = packets([one, other]).every((packet) => !takes(other, packet) || takes(one, packet));
        const inner = coverageOf(other);
        expect(inner.addresses.length === 0 || covers(coverageOf(one), inner)).toBe(every);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the index', () => {
  it('finds a rule that covers another wherever there is one', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), statement, (rules, rule) => {
        const index = coverageIndex();
        const coverage = coverageOf(rule);
        const all = rules.map(coverageOf);
        all.forEach(index.add);
        const found = index.coverOf(coverage);
        if (coverage.addresses.length === 0) expect(found).toBeUndefined();
        else {
          expect(found !== undefined).toBe(all.some((one) => covers(one, coverage)));
          if (found !== undefined) expect(covers(coverageOf(found), coverage)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
