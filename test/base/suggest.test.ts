import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/base/suggest.ts';

describe('suggest', () => {
  it.each([
    ['adress', ['bridge', 'address'], 'address'],
    ['hots', ['host', 'hosts'], 'host'],
    ['Bridge', ['bridge', 'bridges'], 'bridge'],
    ['publsih', ['publish', 'publish-all'], 'publish'],
    ['mtv', ['mtu', 'mac'], 'mtu'],
    ['wbe', ['db', 'web'], 'web'],
    ['a', ['b', 'c'], undefined],
    ['route', ['container', 'bridge'], undefined],
    ['', ['on'], undefined],
    ['x'.repeat(100_000), ['x'.repeat(100_000)], undefined],
    ['same', ['name', 'came'], 'name'],
  ])('%.20s', (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });
});
