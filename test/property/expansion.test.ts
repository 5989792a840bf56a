import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressAt,
  addressBits,
  formatAddress,
  formatPrefix,
  networkOf,
  subnetAt,
  type IpAddress,
} from '../../src/base/ip.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { printExpanded } from '../expand/print-expanded.ts';

/** The model of a text, without where things come from. */
function model(text: string): unknown {
  const { value, diagnostics } = analyse({ name: 'a.net', text }, () => ({ failure: '' }), { name: 'a' });
  const plain = JSON.stringify(value, (key, part: unknown) =>
    key === 'origin' ? undefined : typeof part === 'bigint' ? part.toString() : part,
  );
  return { model: JSON.parse(plain) as unknown, codes: [...new Set(diagnostics.map(({ code }) => code))] };
}

const line = fc.constantFrom(
  (i: string) => `expose $(80 + ${i})`,
  (i: string) => `ip address(10.0.0.0/16, ${i} * 3 + 7)`,
  (i: string) => `hostname www-${i}.example`,
  (i: string) => `publish 127.0.0.$(${i} % 250 + 1):80:80`,
  (i: string) => `extra-host n${i} 192.0.2.1`,
  (i: string) => `extra-host m${i} address(2001:db8::/64, ${i} * 65536)`,
);

describe('a loop', () => {
  it('is the same as its rounds written one after another', () => {
    const body = fc.uniqueArray(line, { maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(300), fc.nat(6), body, (first, more, lines) => {
        const container = (i: string): string =>
          `container c${i} { ${lines
            .map((write) => write(i).replaceAll('$((', '$('))
            .join('; ')
            .replaceAll('))', '))')} }`;
        const bridge = 'bridge b { bip 10.0.255.254/16; fixed-cidr-v6 2001:db8::/64 }\n';
        const rounds = Array.from({ length: more + 1 }, (_, index) => container(String(first + index))).join('\n');
        const looped = `for i in ${first}..${first + more} { ${container('${i}')} }`;
        expect(model(bridge + looped)).toEqual(model(bridge + rounds));
      }),
      { numRuns: 100 },
    );
  });
});

describe('order', () => {
  it('of let, profile and use does not matter', () => {
    const parts = [
      'let net = 10.$second.0.0/16',
      'let second = $third + 1',
      'let third = 3',
      'profile p(n) { expose $n; use q }',
      'profile q { dns address($net, 53) }',
      'bridge b { bip address($net, 1)/16 }',
    ];
    const container = 'container c { use p(80) }';
    const expected = model([...parts, container].join('\n'));
    expect(expected).toMatchObject({ codes: [] });
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), fc.nat(parts.length), (shuffled, at) => {
        expect(model(shuffled.toSpliced(at, 0, container).join('\n'))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a value', () => {
  it('is one word, whatever it holds, and makes no statement', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 10 }), (first, second) => {
        const [one, other] = [first, second].map((text) => text.replace(/[\u0000-\u001f\u007f\ufffd]/g, ''));
        const written = [one, other].map((text) => `"${(text ?? '').replace(/["\\$]/g, '\\$&')}"`);
        const { text, found } = printExpanded(`let v = ${written[0] ?? ''}\na $v x$v "$v" [$v, ${written[1] ?? ''}]`);
        expect({ text, found }).toEqual({ text: `a ${one} x${one} ${JSON.stringify(one)} ${one} ${other}`, found: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('subnet and address', () => {
  const address: fc.Arbitrary<IpAddress> = fc.oneof(
    fc.bigInt(0n, 2n ** 32n - 1n).map((value) => ({ family: 4, value }) as const),
    fc.bigInt(2n ** 64n, 2n ** 128n - 1n).map((value) => ({ family: 6, value }) as const),
  );

  it('stay inside the prefix, and say so where they cannot', () => {
    fc.assert(
      fc.property(
        address,
        fc.nat(128),
        fc.integer({ min: -2, max: 130 }),
        fc.bigInt(-3n, 2n ** 40n),
        (base, long, to, index) => {
          const length = long % (addressBits(base.family) + 1);
          const prefix = networkOf({ address: base, length });
          const text = formatPrefix(prefix);
          const inner = subnetAt(prefix, to, index);
          const subnet = printExpanded(`a subnet(${text}, ${to}, ${index})`);
          expect(subnet.text).toBe(inner === undefined ? '' : `a ${formatPrefix(inner)}`);
          expect(subnet.found).toHaveLength(inner === undefined ? 1 : 0);
          const found = addressAt(prefix, index);
          const one = printExpanded(`a address(${text}, ${index})`);
          expect(one.text).toBe(found === undefined ? '' : `a ${formatAddress(found)}`);
          expect(one.found).toHaveLength(found === undefined ? 1 : 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
