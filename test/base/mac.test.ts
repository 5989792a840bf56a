import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress, parsePrefix } from '../../src/base/ip.ts';
import { ipv6FromMac, isMulticastMac, macFromIpv4, parseMac } from '../../src/base/mac.ts';

describe('parseMac', () => {
  it.each([
    ['02:42:AC:11:00:03', '02:42:ac:11:00:03'],
    ['02-42-ac-11-00-03', '02:42:ac:11:00:03'],
  ])('reads %s', (text, mac) => {
    expect(parseMac(text)).toBe(mac);
  });

  it.each(['', '02:42:ac:11:00', '02:42:ac:11:00:03:04', '02:42-ac:11:00:03', '2:42:ac:11:0:3', '02:42:ac:11:00:0g'])(
    'refuses %j',
    (text) => {
      expect(parseMac(text)).toBeUndefined();
    },
  );
});

describe('isMulticastMac', () => {
  it('looks at the group bit', () => {
    expect(['01:00:5e:00:00:01', 'ff:ff:ff:ff:ff:ff', '02:42:ac:11:00:03'].map(isMulticastMac)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('addresses that Docker derives', () => {
  it.each([
    ['172.17.0.3', '02:42:ac:11:00:03'],
    ['10.0.0.9', '02:42:0a:00:00:09'],
  ])('the MAC of %s', (text, mac) => {
    const address = parseAddress(text);
    expect(address && macFromIpv4(address)).toBe(mac);
  });

  it.each([
    ['2001:db8:1::/64', '2001:db8:1::242:ac11:3'],
    ['2001:db8:23:42:1::/80', '2001:db8:23:42:1:242:ac11:3'],
    ['2001:db8::c008/125', undefined],
    ['2001:db8::/81', undefined],
    ['10.0.0.0/8', undefined],
  ])('the IPv6 address in %s', (text, expected) => {
    const network = parsePrefix(text);
    const address = network && ipv6FromMac(network.prefix, '02:42:ac:11:00:03');
    expect(address && formatAddress(address)).toBe(expected);
  });
});
