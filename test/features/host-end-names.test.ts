import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lines, plan } from './support.ts';

const hostEnds = (text: string): readonly string[] =>
  lines(plan(text)).flatMap((line) => /link add name (\S+) .* type veth/.exec(line)?.[1] ?? []);

it.each([
  ['web', 'web-eth0'],
  ['a-rather-long-n', /^a-rather-[0-9a-z]{6}$/],
  ['a.b_c', 'a.b_c-eth0'],
])('container %s has the host end %s', (name, expected) => {
  expect(hostEnds(`bridge b0 { bip 10.0.0.1/8 }\ncontainer ${name}\n`)[0]).toMatch(expected);
});

it('gives way to interfaces that bear the name already', () => {
  expect(hostEnds('bridge web-eth0 { bip 10.0.0.1/8 }\ncontainer web\n')[0]).toMatch(/^web-[0-9a-z]{6}$/);
});

it('names every host end once, within 15 characters, and the same way each time', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,24}$/).filter((text) => text !== 'host');
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), (names) => {
      const text = `bridge b0 { bip 10.0.0.1/8 }\n${names.map((one) => `container ${one}`).join('\n')}\n`;
      const ends = hostEnds(text);
      expect(new Set(ends).size).toBe(names.length);
      for (const end of ends) expect(end).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,14}$/);
      expect(hostEnds(text)).toEqual(ends);
    }),
    { numRuns: 50 },
  );
});
