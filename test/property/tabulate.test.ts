import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulate, tabulateBlocks } from '../../src/script/tabulate.ts';
import decision from '../../templates/decision/*.awk';
import { awks } from '../decision/awk.ts';

/** What the decision reads of a text that stands in a script. */
function writtenOut([program = '', ...words]: readonly string[], lines: readonly string[]): readonly string[] {
  const source = `${decision['load_text'] ?? ''}\nfunction load_line(line) { print line }\n{ load_text($0) }`;
  const input = lines.map((line) => `${line}\n`).join('');
  return spawnSync(program, [...words, source], { encoding: 'utf8', input })
    .stdout.split('\n')
    .slice(0, -1);
}

const names = ['web', 'db', 'web1', 'web-1', '1', 'a1-b', 'dev', 'up'];
const word = fc.oneof(
  fc.constantFrom(
    ...names,
    'link',
    'eth0',
    'web-eth0',
    'db-eth0',
    'web1-eth0',
    'dev',
    '50%',
    '%1',
    '&',
    '\\1',
    '@ipv6',
    '[web]',
    '[db]',
  ),
  fc.constantFrom(
    '10.0.0.1',
    '10.0.0.2/24',
    '10.0.0.10:80',
    '[2001:db8::1]:80',
    'fe80::',
    '02:42:0a:00:00:01',
    'aa:bb:cc:dd:ee:ff',
  ),
  fc.nat(20).map(String),
  fc.string({ maxLength: 6 }).filter((text) => !/[\u0000-\u001f\u007f]/.test(text)),
);
/** What stands at one place of lines that are alike: the same word, names, or what holds digits. */
const slot = fc.oneof(
  fc.record({ words: fc.tuple(word) }),
  fc.record({ words: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 9 }) }),
  fc.record({
    words: fc
      .array(fc.nat(300), { minLength: 1, maxLength: 40 })
      .map((numbers) => numbers.map((n) => `10.0.${n}.1/24`)),
  }),
  fc.record({ words: fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }).map((numbers) => numbers.map(String)) }),
);
/** Lines of few patterns, each of which repeats. */
const lines = fc
  .array(
    fc.record({
      block: fc.array(fc.array(slot, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
      count: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 4 },
  )
  .map((parts) =>
    parts.flatMap(({ block, count }) =>
      Array.from({ length: count }, (_, row) =>
        block.map((slots) =>
          slots
            .map(({ words }) => words[row % words.length] ?? '')
            .join(' ')
            .replace(/^%+/, ''),
        ),
      ).flat(),
    ),
  );

describe.each(awks)('with %s %s', (...words) => {
  const awk = words.filter((one) => typeof one === 'string');

  it('a text with tables reads as the text without', () => {
    let tables = 0;
    fc.assert(
      fc.property(lines, fc.subarray(names), (text, some) => {
        const tabulated = tabulate(text, new Set(some));
        if (tabulated.includes('%each')) tables += 1;
        expect(writtenOut(awk, tabulated)).toEqual(text);
      }),
      { numRuns: 150 },
    );
    expect(tables).toBeGreaterThan(10);
  });
});

it('blocks in any order are the same blocks', () => {
  const [awk = ['awk']] = awks;
  const block = fc.tuple(fc.constantFrom('hosts', 'hostname'), fc.nat(30), fc.array(slot, { maxLength: 3 }));
  const files = fc
    .array(block, { maxLength: 80 })
    .map((all) =>
      all.map(([name, number, slots]) => [
        `[/etc/netns/c${number}/${name}]`,
        ...slots.map(({ words }) => `x ${words[number % words.length] ?? ''}`),
      ]),
    );
  const sorted = (text: string): readonly string[] => text.split(/^(?=\[\/)/m).sort();
  fc.assert(
    fc.property(files, fc.subarray(names), (blocks, some) => {
      const text = writtenOut(awk, tabulateBlocks(blocks, some)).map((line) => `${line}\n`);
      expect(sorted(text.join(''))).toEqual(
        sorted(blocks.flatMap((lines) => lines.map((line) => `${line}\n`)).join('')),
      );
    }),
  );
});
