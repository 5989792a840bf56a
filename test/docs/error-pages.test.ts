import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/cli/error-codes.ts';
import { analyse } from '../../src/plan/analyse.ts';

const folder = new URL('../../docs/errors/', import.meta.url);
const pages = readdirSync(folder).sort();

/** The only shape that a page has. */
const shape =
  /^# (NC\d{4}): (.+)\n\n(\S.*)\n\n## Example\n\n```netc\n([^]*?)\n```\n\n## Why\n\n([^]+?)\n\n## Instead\n\n```netc\n([^]*?)\n```\n$/;

/** Further files that an example may include, made of itself: `include "other.net"` finds an empty one. */
function codesOf(text: string): string[] {
  const root = { name: 'example.net', text };
  const load = (path: string): { name: string; text: string } | { failure: string } =>
    path === root.name ? root : path.startsWith('missing') ? { failure: 'no such file' } : { name: path, text: '' };
  return [...new Set(analyse(root, load, { name: 'example' }).diagnostics.map(({ code }) => code))];
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
