import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, contains, firstAddress, lastAddress, networkOf, overlaps, type Prefix } from '../../src/base/ip.ts';
import { allocateAddresses } from '../../src/topology/allocate-addresses.ts';
import { allocateBridgeNetworks } from '../../src/topology/allocate-bridge-networks.ts';
import { allocateHostPorts, dynamicPorts, isFixed, type PortRequest } from '../../src/topology/allocate-host-ports.ts';
import { deriveMac } from '../../src/topology/derive-mac.ts';

const ipv4Prefix = (shortest: number) =>
  fc
    .tuple(fc.bigInt({ min: 0n, max: 0xffffffffn }), fc.integer({ min: shortest, max: 32 }))
    .map(([value, length]) => networkOf({ address: { family: 4, value }, length }));

describe('allocateAddresses', () => {
  const cases = fc.record({
    pool: ipv4Prefix(20),
    offsets: fc.array(fc.bigInt({ min: 0n, max: 40n })),
    count: fc.integer({ min: 0, max: 40 }),
  });

  it('gives free addresses of the pool, the lowest, each once, and keeps them when more are wanted', () => {
    fc.assert(
      fc.property(cases, ({ pool, offsets, count }) => {
        const taken = new Set(offsets.map((offset) => pool.address.value + offset));
        const given = allocateAddresses(pool, taken, count);
        const values = given.map(({ value }) => value);
        expect(new Set(values).size).toBe(values.length);
        for (const address of given) {
          expect(contains(pool, address) && !taken.has(address.value)).toBe(true);
          expect([firstAddress(pool).value, lastAddress(pool).value]).not.toContain(address.value);
        }
        expect(allocateAddresses(pool, taken, count + 1).slice(0, given.length)).toEqual(given);
        // Whatever is below the last one given was not to be had.
        const size = Number(lastAddress(pool).value - pool.address.value);
        const before =
          given.length < count ? size : Number((values.at(-1) ?? pool.address.value + 1n) - pool.address.value);
        for (let index = 1; index < before; index += 1) {
          const address = addressAt(pool, BigInt(index))?.value ?? 0n;
          expect(taken.has(address) || values.includes(address)).toBe(true);
          if (index > 100) break;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('allocateBridgeNetworks', () => {
  const near: fc.Arbitrary<Prefix> = fc
    .tuple(
      fc.constantFrom(0xac100000n, 0xc0a80000n, 0x0a000000n),
      fc.bigInt({ min: 0n, max: 0xfffffn }),
      fc.integer({ min: 11, max: 32 }),
    )
    .map(([base, offset, length]) => networkOf({ address: { family: 4, value: base + offset }, length }));
  const requests = fc.array(fc.record({ own: fc.array(near, { maxLength: 2 }) }), { maxLength: 40 });

  it('gives networks that overlap nothing, and the same ones when a bridge is added', () => {
    fc.assert(
      fc.property(requests, fc.array(near, { maxLength: 5 }), (wanted, taken) => {
        const given = allocateBridgeNetworks(wanted, taken);
        const networks = given.map((bip) => (bip === undefined ? undefined : networkOf(bip)));
        for (const [index, network] of networks.entries()) {
          if (network === undefined) continue;
          const others = networks.filter((other, place) => other !== undefined && place !== index);
          const written = wanted.flatMap(({ own }, place) => (place === index ? [] : own));
          for (const other of [...others, ...written, ...taken]) {
            if (other !== undefined) expect(overlaps(network, other)).toBe(false);
          }
        }
        expect(allocateBridgeNetworks([...wanted, { own: [] }], taken).slice(0, wanted.length)).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  it('stops after 31', () => {
    const given = allocateBridgeNetworks(
      Array.from({ length: 33 }, () => ({ own: [] })),
      [],
    );
    expect(given.filter((bip) => bip === undefined)).toHaveLength(2);
    expect(given.slice(31)).toEqual([undefined, undefined]);
  });
});

describe('allocateHostPorts', () => {
  const hostAddress = fc.constantFrom(
    undefined,
    { family: 4 as const, value: 0n },
    { family: 6 as const, value: 0n },
    { family: 4 as const, value: 1n },
    { family: 4 as const, value: 2n },
    { family: 6 as const, value: 1n },
  );
  const range = fc
    .tuple(fc.integer({ min: 49150, max: 49170 }), fc.integer({ min: 0, max: 3 }))
    .map(([first, more]) => ({ first, last: first + more }));
  const request: fc.Arbitrary<PortRequest> = fc.oneof(
    fc
      .record({ hostAddress, hostPorts: range, protocol: fc.constantFrom('tcp', 'udp') })
      .chain((rest) =>
        fc.constantFrom(1, rest.hostPorts.last - rest.hostPorts.first + 1).map((count) => ({ ...rest, count })),
      ),
    fc.record({
      hostAddress,
      hostPorts: fc.constant(undefined),
      protocol: fc.constantFrom('tcp', 'udp'),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  );

  /** Slow and plain: whether two publications cannot stand side by side. */
  function clash(one: PortRequest, other: PortRequest): boolean {
    if (one.protocol !== other.protocol) return false;
    const [a, b] = [one.hostAddress, other.hostAddress];
    if (a === undefined || b === undefined) return true;
    return a.family === b.family && (a.value === 0n || b.value === 0n || a.value === b.value);
  }

  it('gives picked ports to nobody else, in the range they are from, and the same ones when one is added', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 30 }), (requests) => {
        const given = allocateHostPorts(requests);
        for (const [index, one] of requests.entries()) {
          const ports = given[index];
          if (isFixed(one)) expect(ports).toEqual(one.hostPorts);
          if (ports === undefined || isFixed(one)) continue;
          const within = one.hostPorts ?? dynamicPorts;
          expect(ports.first >= within.first && ports.last <= within.last).toBe(true);
          expect(ports.last - ports.first + 1).toBe(one.count);
          for (const [place, other] of requests.entries()) {
            const theirs = given[place];
            if (place === index || theirs === undefined || !clash(one, other)) continue;
            expect(theirs.first > ports.last || theirs.last < ports.first).toBe(true);
          }
        }
        const added: PortRequest = { hostAddress: undefined, hostPorts: undefined, protocol: 'tcp', count: 1 };
        expect(allocateHostPorts([...requests, added]).slice(0, requests.length)).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });
});

describe('deriveMac', () => {
  it('is unicast, local, not Docker’s, and tells names apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (topology, name) => {
        const mac = deriveMac([topology], name);
        expect(mac).toMatch(/^[0-9a-f][26ae](:[0-9a-f]{2}){5}$/);
        expect(mac.startsWith('02:42:')).toBe(false);
        expect(deriveMac([topology], `${name}x`)).not.toBe(mac);
      }),
    );
  });
  it('does not change from release to release', () => {
    expect(deriveMac(['shop'], 'bridge', 'br0')).toBe('a6:49:4e:5a:3d:68');
  });
});
