import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../src/topology/schema/reference.ts';
import { resolveRight } from '../resolve-text.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('docs/language.md', () => {
  it('is what the schemas say; `npx tsx scripts/gen-reference.ts` writes it', () => {
    expect(read('docs/language.md')).toBe(reference(read('templates/reference-preamble.md')));
  });
  it('has examples that are right', () => {
    const examples = [...read('docs/language.md').matchAll(/```netc\n([^]+?)```/g)];
    expect(examples.map(([, example]) => resolveRight(example ?? '').containers.length)).toEqual([4, 102, 1, 2]);
  });
});
