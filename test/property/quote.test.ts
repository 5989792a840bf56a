import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hereDocument } from '../../src/script/here-document.ts';
import { quote } from '../../src/script/quote.ts';

/** What bash makes of a script; texts go through as bytes, so unpaired surrogates are left out. */
const bash = (script: string): string => spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout;

const anyText = fc
  .string({ unit: 'binary', maxLength: 60 })
  .filter((text) => !text.includes('\0') && text.isWellFormed());
const nasty = fc.constantFrom(
  "'",
  '"',
  '`',
  '$(id)',
  '${IFS}',
  '\\',
  '\n',
  '\t',
  ' ',
  '!',
  '*',
  '~',
  '-n',
  '#',
  '&&',
  ';',
  'ü',
  '🙂',
);
const text = fc.oneof(
  anyText,
  fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
);

it('a quoted text is one word that bash reads back unchanged', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (words) => {
      const script = `for word in ${words.map(quote).join(' ')}; do printf '%s\\0' "$word"; done`;
      expect(bash(script).split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 60 },
  );
});

it('lines of a here-document reach the array unchanged, or are refused', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (lines) => {
      let document: string;
      try {
        document = hereDocument('mapfile -t lines', lines);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return;
      }
      expect(bash(`${document}\nprintf '%s\\0' "\${lines[@]}"`).split('\0').slice(0, -1)).toEqual(lines);
    }),
    { numRuns: 100 },
  );
});

it.each(['a\nb', 'a\rb', 'a\u001bb', 'a\u2028b'])('a here-document refuses the line %j', (line) => {
  expect(() => hereDocument('cat', [line])).toThrow(RangeError);
});

it('a line may read like the delimiter', () => {
  const lines = ['END', 'END_', 'x'];
  expect(
    bash(`${hereDocument('mapfile -t lines', lines)}\nprintf '%s\\0' "\${lines[@]}"`)
      .split('\0')
      .slice(0, -1),
  ).toEqual(lines);
});
