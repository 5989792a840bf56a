import { expect, it } from 'vitest';
import type { Origin, SourceFile, Via } from '../../src/base/span.ts';
import { originTexts } from '../../src/plan/origin-texts.ts';

const file: SourceFile = { name: 'nets/a.net', text: 'x\ny\nz' };
const place = (start: number, via?: Via): Origin => ({ file, start, end: start + 1, via });

it.each<[Origin, string]>([
  [place(2), 'a.net:2'],
  [place(2, { kind: 'include', at: place(0), outer: undefined }), 'a.net:2'],
  [place(2, { kind: 'round', at: place(0), variable: 'i', value: '7', index: 6, outer: undefined }), 'a.net:2 (i=7)'],
  [
    place(2, {
      kind: 'use',
      at: place(4),
      profile: 'p',
      outer: { kind: 'round', at: place(0), variable: 'n', value: 'a\n\\b', index: 0, outer: undefined },
    }),
    'a.net:2 (n=a??b, used at a.net:3)',
  ],
])('is one line: %#', (origin, text) => {
  expect(originTexts('nets/main.net')(origin)).toBe(text);
});
