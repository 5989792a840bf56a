import { describe, expect, it } from 'vitest';
import {
  addressAt,
  compareAddresses,
  contains,
  containsPrefix,
  equalAddresses,
  firstAddress,
  formatAddress,
  formatInterfaceAddress,
  formatPrefix,
  isLinkLocal,
  isLoopback,
  isMulticast,
  isUnspecified,
  lastAddress,
  networkOf,
  overlaps,
  parseAddress,
  parseInterfaceAddress,
  parsePrefix,
  sizeOf,
  subnetAt,
  type IpAddress,
  type Prefix,
} from '../../src/base/ip.ts';

function address(text: string): IpAddress {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`not an address: ${text}`);
  return parsed;
}

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (parsed === undefined) throw new Error(`not a prefix: ${text}`);
  return parsed.prefix;
}

describe('parseAddress', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['172.17.42.1', '172.17.42.1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:DB8::1', '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['0001:0::', '1::'],
    ['64:ff9b::10.0.0.1', '64:ff9b::a00:1'],
  ])('reads %s as %s', (text, canonical) => {
    expect(formatAddress(address(text))).toBe(canonical);
  });

  it.each([
    '',
    '1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '0x1.2.3.4',
    '1.2.3.4 ',
    '1.2.3.',
    '1.2.3.4/8',
    ':',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '::12345',
    '::g',
    'fe80::1%eth0',
    '[::1]',
    '::1.2.3.04',
    '::1.2.3.4:5',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '1'.repeat(100_000),
    ':1'.repeat(100_000),
  ])('refuses %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('prefixes', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['10.0.0.1/8', '10.0.0.0/8', true],
    ['0.0.0.0/0', '0.0.0.0/0', false],
    ['10.0.0.1/32', '10.0.0.1/32', false],
    ['2001:db8::1/64', '2001:db8::/64', true],
    ['::/0', '::/0', false],
    ['2001:db8::1/128', '2001:db8::1/128', false],
  ])('reads %s as %s', (text, written, hostBits) => {
    const parsed = parsePrefix(text);
    expect(parsed && formatPrefix(parsed.prefix)).toBe(written);
    expect(parsed?.hostBits).toBe(hostBits);
  });

  it.each([
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '::/129',
    '10.0.0.0/08',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '/8',
    'x/8',
  ])('refuses %j', (text) => {
    expect(parsePrefix(text)).toBeUndefined();
  });

  it('keeps the host bits of an interface address', () => {
    const parsed = parseInterfaceAddress('172.17.42.1/16');
    expect(parsed && formatInterfaceAddress(parsed)).toBe('172.17.42.1/16');
    expect(parsed && formatPrefix(networkOf(parsed))).toBe('172.17.0.0/16');
  });

  it.each([
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['0.0.0.0/0', '::', false],
    ['::/0', '2001:db8::1', true],
  ])('contains: %s, %s', (outer, inner, expected) => {
    expect(contains(prefix(outer), address(inner))).toBe(expected);
  });

  it.each([
    ['10.0.0.0/8', '10.1.0.0/16', true, true],
    ['10.1.0.0/16', '10.0.0.0/8', false, true],
    ['10.0.0.0/8', '10.0.0.0/8', true, true],
    ['10.0.0.0/9', '10.128.0.0/9', false, false],
    ['0.0.0.0/0', '::/0', false, false],
  ])('containsPrefix and overlaps: %s, %s', (one, other, inside, overlapping) => {
    expect(containsPrefix(prefix(one), prefix(other))).toBe(inside);
    expect(overlaps(prefix(one), prefix(other))).toBe(overlapping);
  });

  it('knows its ends and its size', () => {
    const network = prefix('172.17.0.0/16');
    expect(formatAddress(firstAddress(network))).toBe('172.17.0.0');
    expect(formatAddress(lastAddress(network))).toBe('172.17.255.255');
    expect(sizeOf(network)).toBe(65536n);
    expect(formatAddress(lastAddress(prefix('2001:db8::c008/125')))).toBe('2001:db8::c00f');
  });

  it('gives addresses and subnets by number', () => {
    const network = prefix('172.17.0.0/16');
    const at = (index: bigint): string | undefined => {
      const found = addressAt(network, index);
      return found && formatAddress(found);
    };
    expect([at(0n), at(258n), at(65535n), at(65536n), at(-1n)]).toEqual([
      '172.17.0.0',
      '172.17.1.2',
      '172.17.255.255',
      undefined,
      undefined,
    ]);
    const subnet = (length: number, index: bigint): string | undefined => {
      const found = subnetAt(network, length, index);
      return found && formatPrefix(found);
    };
    expect([subnet(24, 0n), subnet(24, 255n), subnet(16, 0n)]).toEqual([
      '172.17.0.0/24',
      '172.17.255.0/24',
      '172.17.0.0/16',
    ]);
    expect([subnet(24, 256n), subnet(15, 0n), subnet(33, 0n), subnet(24.5, 0n), subnet(24, -1n)]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('kinds and order of addresses', () => {
  it.each([
    [isMulticast, ['224.0.0.0', '239.255.255.255', 'ff02::1'], ['223.255.255.255', '240.0.0.0', 'fe80::1']],
    [isLoopback, ['127.0.0.1', '127.255.0.0', '::1'], ['128.0.0.1', '::2', '0.0.0.1']],
    [isLinkLocal, ['169.254.0.1', 'fe80::1', 'febf::1'], ['169.253.0.1', 'fec0::1', 'fe7f::1']],
    [isUnspecified, ['0.0.0.0', '::'], ['0.0.0.1', '::1']],
  ])('%o', (test, yes, no) => {
    expect(yes.map(address).map(test)).toEqual(yes.map(() => true));
    expect(no.map(address).map(test)).toEqual(no.map(() => false));
  });

  it('orders IPv4 first, then by number', () => {
    const texts = ['::1', '10.0.0.2', '::', '9.0.0.0', '10.0.0.2'];
    expect(texts.map(address).toSorted(compareAddresses).map(formatAddress)).toEqual([
      '9.0.0.0',
      '10.0.0.2',
      '10.0.0.2',
      '::',
      '::1',
    ]);
  });

  it('tells families apart', () => {
    expect(equalAddresses(address('0.0.0.1'), address('::1'))).toBe(false);
    expect(equalAddresses(address('::1'), address('0::1'))).toBe(true);
  });
});
