import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expandCodes } from '../../src/expand/codes.ts';
import { topologyCodes } from '../../src/topology/codes.ts';
import { resolveText } from './resolve-text.ts';

const page =
  /^# (NC\d{4}): (.+)\n\n.+\n\n## Example\n\n```netc\n([^]+?)```\n\n## Why\n\n[^]+?\n\n## Instead\n\n```netc\n([^]+?)```\n$/;

describe.each([...expandCodes, ...topologyCodes])('page of $code', ({ code, title }) => {
  const text = readFileSync(new URL(`../../docs/errors/${code}.md`, import.meta.url), 'utf8');
  const [, heading, name, failing = '', mended = ''] = page.exec(text) ?? [];
  // NC0155 is about the name of the file.
  const file = code === 'NC0155' ? 'my topology' : 'example';

  it('has the form of a page', () => {
    expect([heading, name]).toEqual([code, title]);
  });
  it('fails as it says', () => {
    const codes = resolveText(failing, file).diagnostics.map((diagnostic) => diagnostic.code);
    expect([...new Set(codes)]).toEqual([code]);
  });
  it('is mended', () => {
    expect(resolveText(mended, file).diagnostics).toEqual([]);
  });
});
