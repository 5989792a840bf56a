import { describe, expect, it } from 'vitest';
import { lines, plan } from './support.ts';

const everyKind = `
  interface eth1 { address 2001:db8:7::1/64; up on }
  bridge docker0 { bip 172.17.0.1/16; fixed-cidr-v6 2001:db8:1::/64; icc off }
  container c
  container a { net none }
  container b { net none }
  ptp a:p0 10.1.1.1 2001:db8:9::1 -- b:p0 10.1.1.2 2001:db8:9::2
`;

describe('addresses', () => {
  it('come once their interface is up, since one that comes up may drop those it has', () => {
    const all = lines(plan(everyKind));
    const added = all.flatMap((line, index) => {
      const [, namespace, name] = /^([^:*]+)\*?: addr add \S+ dev (\S+)/.exec(line) ?? [];
      return name === undefined
        ? []
        : [{ index, up: RegExp(`^${namespace ?? ''}\\*?: link set dev ${name}\\b.* up$`) }];
    });
    expect(added.length).toBeGreaterThan(6);
    for (const { index, up } of added) expect(all.slice(0, index).some((line) => up.test(line))).toBe(true);
  });

  it('come once nothing is taken from router advertisements', () => {
    const all = lines(plan(everyKind)).filter((line) => line.startsWith('c: '));
    const up = all.indexOf('c: link set dev eth0 up');
    expect(all.findIndex((line) => line.includes('accept_dad'))).toBeLessThan(up);
    expect(all.findIndex((line) => line.includes('accept_ra'))).toBeLessThan(up);
  });
});
