import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/cli/error-codes.ts';
import type { Load } from '../../src/expand/expand.ts';
import { analyse } from '../../src/plan/analyse.ts';

const folder = new URL('../../docs/errors/', import.meta.url);
const pages = readdirSync(folder).sort();

/** The only shape that a page has. */
const shape =
  /^# (NC\d{4}): (.+)\n\n(\S.*)\n\n## Example\n\n```netc\n([^]*?)\n```\n\n## Why\n\n([^]+?)\n\n## Instead\n\n```netc\n([^]*?)\n```\n$/;

/** What the command line finds in an example: a file `example.net`, alone, unless its comment says how it is named. */
function codesOf(text: string): string[] {
  const name = /^# Saved as `(.+)\.net`/.exec(text)?.[1] ?? 'example';
  const root = { name: `${name}.net`, text };
  const load: Load = (path) => (path === root.name ? root : { failure: 'no such file' });
  return [...new Set(analyse(root, load, { name }).diagnostics.map(({ code }) => code))];
}

it('has a page for every code and a code for every page', () => {
  expect(pages).toEqual(errorCodes.map(({ code }) => `${code}.md`));
});

it('lists every code once', () => {
  const codes = errorCodes.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

describe.each(errorCodes)('$code', ({ code, title }) => {
  const text = pages.includes(`${code}.md`) ? readFileSync(new URL(`${code}.md`, folder), 'utf8') : '';
  const [, pageCode, heading, , example = '', , mended = ''] = shape.exec(text) ?? [];

  it('has the shape of a page, with its title', () => {
    expect(`${pageCode}: ${heading}`).toBe(`${code}: ${title}`);
  });

  it('has an example with exactly this code', () => {
    expect(codesOf(example)).toEqual([code]);
  });

  it('has a mended example without any diagnostic', () => {
    expect(codesOf(mended)).toEqual([]);
  });
});
