import { describe, expect, it } from 'vitest';
import { lineCount, lineRange, lineText, positionAt } from '../../src/base/line-index.ts';

const file = { name: 'x.net', text: 'ab\r\nc\rd\n\n😀e' };

describe('positionAt', () => {
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 1],
    [6, 3, 1],
    [8, 4, 1],
    [9, 5, 1],
    [11, 5, 2],
    [12, 5, 3],
  ])('offset %i is %i:%i', (offset, line, column) => {
    expect(positionAt(file, offset)).toEqual({ line, column });
  });

  it('takes the empty file', () => {
    expect(positionAt({ name: 'x', text: '' }, 0)).toEqual({ line: 1, column: 1 });
  });
});

describe('lines', () => {
  it('are without their ends', () => {
    expect([0, 1, 2, 3, 4].map((index) => lineText(file, index + 1))).toEqual(['ab', 'c', 'd', '', '😀e']);
    expect(lineCount(file)).toBe(5);
    expect(lineText(file, 6)).toBe('');
    expect(lineRange(file, 2)).toEqual({ start: 4, end: 5 });
  });

  it('are found quickly in a large file', () => {
    const large = { name: 'x', text: 'a\n'.repeat(200_000) };
    const begin = performance.now();
    for (let offset = 0; offset < 400_000; offset += 2) positionAt(large, offset);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
