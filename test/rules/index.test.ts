import { describe, expect, it } from 'vitest';
import { rules, topologyRules, validate } from '../../src/rules/index.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { diagnose } from './support.ts';

describe('the list of rules', () => {
  it.each([...rules, ...topologyRules])('$code keeps to the range of its severity', ({ code, severity }) => {
    const number = Number(code.slice(2));
    expect(code).toMatch(/^NC\d{4}$/);
    expect(severity).toBe(number >= 700 ? 'warning' : 'error');
    expect(number).toBeGreaterThanOrEqual(300);
    expect(number).toBeLessThan(800);
  });

  it('gives every code once', () => {
    const codes = [...rules, ...topologyRules].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a mistake that an earlier stage reports', () => {
  it.each([
    [
      'malformed bip',
      'bridge a { bip 10.0.0.1; default-gateway 10.0.0.9; fixed-cidr 10.0.0.0/25; allow-from 10.9.0.0/16 }\ncontainer c { ip 10.0.0.5; publish 10.9.9.9:80:80 }',
    ],
    [
      'malformed bip beside IPv6',
      'bridge a { bip 10.0.0.1; fixed-cidr-v6 2001:db8::/64; default-gateway 10.0.0.9 }\ncontainer c { ip 10.0.0.5; publish 10.9.9.9:80:80 }',
    ],
    [
      'malformed prefix',
      'bridge a { bip 10.0.0.1/24; fixed-cidr-v6 2001:db8::1/64; default-gateway fe80::9; allow-from 2001:db8:9::/48 }\ncontainer c { ip6 2001:db8::5; publish [2001:db8::1]:80:80 }',
    ],
    [
      'unknown bridge',
      'bridge a { }\ncontainer c { net bridge:b; ip 10.0.0.5; publish 80; interface eth0 { on a }; route default dev eth0 }',
    ],
    ['unknown target of a link', 'bridge a { icc off }\ncontainer c { link nobody:x; link nobody:y }'],
    ['unknown container to join', 'container c { net container:nobody; publish 80 }'],
    ['unknown end of a pair', 'container c { net none }\nptp c:eth1 10.1.1.1 -- nobody:eth1 10.1.1.1'],
    [
      'interface on an unknown bridge',
      'bridge a { }\ncontainer c { net none; interface eth1 { on b; address 10.0.0.5/24 }; route default via 10.0.0.1 }',
    ],
    [
      'exhausted pool',
      'bridge a { bip 10.0.0.1/30 }\ncontainer b { publish 80 }\ncontainer c { publish 80; route 10.9.0.0/16 via 10.0.0.1 }',
    ],
  ])('%s: is reported once', (_, text) => {
    expect(diagnose(text).filter(({ code }) => code >= 'NC0300')).toEqual([]);
    expect(diagnose(text)).not.toEqual([]);
  });
});

describe('validate', () => {
  it('finds mistakes of every kind in one run', () => {
    const text = `
      bridge a { bip 10.0.0.0/24; mtu 70000 }
      container c { ip 10.0.1.5; mac-address 01:00:00:00:00:01; dns 127.0.0.1; link c:d }
      container c { net none; publish 80 }`;
    const codes = new Set(diagnose(text).map(({ code }) => code));
    expect([...codes].sort()).toEqual(['NC0302', 'NC0303', 'NC0331', 'NC0340', 'NC0360', 'NC0371', 'NC0420', 'NC0700']);
  });

  /** A host on which every container breaks several rules, and every rule has much to compare. */
  const crowd = (size: number): string =>
    Array.from({ length: size }, (_, i) => {
      const bridge = i % 100 === 0 ? `bridge b${i} { bip 10.0.0.1/8; fixed-cidr-v6 2001:db8::/64; port eth1 }\n` : '';
      const on = i - (i % 100);
      return `${bridge}container c${i} { net bridge:b${on}; ip 10.0.0.9; mac-address 02:00:00:00:00:01; publish 80-90:80-90; link c0:x; link c${i}:x; route default via 10.9.9.9 }
container j${i} { net container:j${i + 1} }
ptp c${i}:eth1 10.1.1.1 -- host:p 10.1.1.2\n`;
    }).join('') + `container j${size} { net none }\n`;

  /** Many hosts on one segment whose networks, addresses and names all clash. */
  const cluster = (size: number): string =>
    `segment lan { 10.0.0.0/24; 2001:db8::/64 }
for i in 1..${size} {
  segment s$i { 10.9.0.0/16 }
  host h$(($i - 1) / 2) {
    interface eth0 { on lan; address 10.0.1.$($i % 4 + 1)/24; address address(2001:db8::/64, $i)/64; mac-address 02:00:00:00:00:01 }
    interface eth1 { on s$i; address 10.9.$($i % 5).1/16 }
    bridge b { bip 10.0.$($i % 3).1/24; fixed-cidr-v6 subnet(2001:db8::/64, 80, $i % 7 + 1); masquerade off; port eth1 }
    bridge c { bip 172.17.42.1/16 }
    container c
  }
}`;

  it.each(['', '\nroutes auto'])('takes time in proportion to the number of hosts%j', (routes) => {
    const [small, large] = [40, 400].map((size) => {
      const name = 'cluster';
      const { value } = analyse({ name: 'cluster.net', text: cluster(size) + routes }, () => ({ failure: '' }), {
        name,
      });
      validate(value);
      const start = performance.now();
      expect(validate(value).length).toBeGreaterThan(size);
      return performance.now() - start;
    });
    expect(large).toBeLessThan(40 * Math.max(small ?? 0, 5));
  });

  it('takes time in proportion to the topology, whatever is wrong with it', () => {
    const [small, large] = [200, 2000].map((size) => {
      const { value } = analyse({ name: 'crowd.net', text: crowd(size) }, () => ({ failure: '' }), { name: 'crowd' });
      validate(value);
      const start = performance.now();
      expect(validate(value).length).toBeGreaterThan(size);
      return performance.now() - start;
    });
    // Tenfold size; a quadratic rule would take a hundredfold.
    expect(large).toBeLessThan(40 * Math.max(small ?? 0, 5));
  });
});
