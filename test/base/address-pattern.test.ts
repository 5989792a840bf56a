import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  patternCover,
  patternOf,
  patternWithin,
  prefixOf,
  type AddressPattern,
} from '../../src/base/address-pattern.ts';
import { contains, formatPrefix, networkOf, parsePrefix, type Prefix } from '../../src/base/ip.ts';
import { prefixCover } from '../../src/base/prefix-cover.ts';

const prefixes = (...texts: readonly string[]): readonly Prefix[] =>
  texts.flatMap((text) => parsePrefix(text)?.prefix ?? []);

/** Prefixes among 256 addresses, so that all of them can be looked at. */
const small = fc
  .tuple(fc.bigInt({ min: 0n, max: 255n }), fc.integer({ min: 24, max: 32 }))
  .map(([value, length]) => networkOf({ address: { family: 4, value: 0x0a000000n + value }, length }));
const universe = Array.from({ length: 256 }, (_, value) => 0x0a000000n + BigInt(value));
const holds = ({ address, mask }: AddressPattern, value: bigint): boolean => ((address.value ^ value) & mask) === 0n;
const inside = (list: readonly Prefix[], value: bigint): boolean =>
  list.some((one) => contains(one, { family: 4, value }));

describe('prefixCover', () => {
  it.each([
    [['10.0.0.0/24', '10.0.1.0/24'], '10.0.0.0/23'],
    [['10.0.1.0/24', '10.0.2.0/24'], '10.0.1.0/24 10.0.2.0/24'],
    [['10.0.1.0/24', '10.0.1.7/32', '10.0.0.0/24', '10.0.2.0/23'], '10.0.0.0/22'],
    [['2001:db8::1/128', '10.0.0.0/8', '10.0.0.0/8'], '10.0.0.0/8 2001:db8::1/128'],
    [['0.0.0.0/1', '128.0.0.0/1', '::/0'], '0.0.0.0/0 ::/0'],
  ])('%s: %s', (given, expected) => {
    expect(
      prefixCover(prefixes(...given))
        .map(formatPrefix)
        .join(' '),
    ).toBe(expected);
  });

  it('holds exactly what it is given, and no two of it could be one', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 40 }), (list) => {
        const cover = prefixCover(list);
        expect(universe.map((value) => inside(cover, value))).toEqual(universe.map((value) => inside(list, value)));
        expect(prefixCover(cover)).toEqual(cover);
        expect(cover.length).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});

describe('patternCover', () => {
  it('holds exactly what it is given, in no more patterns than prefixes', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 120 }), (list) => {
        const cover = patternCover(list);
        expect(universe.map((value) => cover.some((one) => holds(one, value)))).toEqual(
          universe.map((value) => inside(list, value)),
        );
        expect(cover.length).toBeLessThanOrEqual(prefixCover(list).length);
      }),
    );
  });

  it('grows with the logarithm of a numbered plan, wherever the number stands', () => {
    const plan = (hosts: number): readonly Prefix[] =>
      Array.from({ length: hosts }, (_, n) => {
        const value = (0x20010db8n << 96n) | (BigInt(n + 1) << 80n) | (1n << 64n);
        return { address: { family: 6, value }, length: 64 };
      });
    expect(
      patternCover(plan(10))
        .map(prefixOf)
        .every((one) => one !== undefined),
    ).toBe(true);
    expect(patternCover(plan(100)).length).toBeLessThan(20);
    expect(patternCover(plan(1000)).length).toBeLessThan(30);
  });
});

describe('patterns and prefixes', () => {
  it('become each other, and meet where they have addresses in common', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(prefixOf(patternOf(one))).toEqual(one);
        const both = patternWithin(patternOf(one), other);
        for (const value of universe) {
          const expected = contains(one, { family: 4, value }) && contains(other, { family: 4, value });
          expect(both !== undefined && holds(both, value)).toBe(expected);
        }
      }),
    );
    expect(prefixOf({ address: { family: 4, value: 0n }, mask: 0xffff00ffn })).toBeUndefined();
    expect(prefixOf({ address: { family: 4, value: 0n }, mask: 0n })).toEqual({
      address: { family: 4, value: 0n },
      length: 0,
    });
  });
});
