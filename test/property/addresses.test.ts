import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../src/base/ip.ts';

/** ipaddr.js takes more than RFC 4291 §2.2 does: zones, octal numbers, groups of five digits, IPv4-mapped addresses. */
function oracle(text: string): string | undefined {
  if (!text.split(':').every((group) => /^[0-9a-f]{0,4}$/i.test(group)) || !ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? undefined : address.toRFC5952String();
}

const group = fc.constantFrom('', '0', '0', '0000', '1', 'ab', 'F00d', '0c', '12345', 'g');
const text = fc
  .array(fc.tuple(group, fc.constantFrom(':', ':', ':', '::')), { minLength: 1, maxLength: 9 })
  .chain((parts) => {
    const joined = parts.flat().join('');
    return fc.constantFrom(joined, joined.replace(/:+$/, ''));
  })
  .filter((joined) => joined.includes(':'));

it('IPv6 addresses are read and written as ipaddr.js does', () => {
  fc.assert(
    fc.property(text, (written) => {
      const address = parseAddress(written);
      expect(address && formatAddress(address)).toBe(oracle(written));
    }),
    { numRuns: 5000 },
  );
});

it('an address that was written is read back', () => {
  const address = fc.oneof(
    fc.bigInt({ min: 0n, max: 0xffffffffn }).map((value) => ({ family: 4 as const, value })),
    fc
      .array(fc.constantFrom<bigint>(0n, 0n, 0n, 1n, 0xdb8n, 0xffffn), { minLength: 8, maxLength: 8 })
      .map((groups) => ({ family: 6 as const, value: groups.reduce((bits, one) => (bits << 16n) | one, 0n) }))
      .filter(({ value }) => value >> 32n !== 0xffffn),
  );
  fc.assert(
    fc.property(address, (one) => {
      expect(parseAddress(formatAddress(one))).toEqual(one);
    }),
  );
});
