import { describe, expect, it } from 'vitest';
import { viaPath } from '../../src/base/via-path.ts';
import { expand } from '../../src/expand/expand.ts';
import { joinPath } from '../../src/expand/join-path.ts';
import { summary } from '../topology/resolve-text.ts';

/** Expands `main.net` of the files given; a statement shows as its keyword and the files it came through. */
function expandFiles(files: Readonly<Record<string, string>>, root = 'main.net') {
  const loads: string[] = [];
  const { value, diagnostics } = expand({ name: root, text: files[root] ?? '' }, (name) => {
    loads.push(name);
    const text = files[name];
    return text === undefined ? { failure: 'no such file' } : { name, text };
  });
  const statements = value.map(({ keyword, origin }) =>
    [keyword.text, origin.file.name, ...viaPath(origin.via).map(({ at }) => at.file.name)].join(' '),
  );
  return { value, statements, loads, diagnostics: diagnostics.map(summary) };
}

describe('joinPath', () => {
  it.each([
    ['main.net', 'a.net', 'a.net'],
    ['nets/main.net', 'a.net', 'nets/a.net'],
    ['nets/main.net', '../a.net', 'a.net'],
    ['nets/main.net', '/etc/a.net', '/etc/a.net'],
    ['main.net', '../../a.net', '../../a.net'],
    ['/etc/main.net', '../../a.net', '/a.net'],
    ['<stdin>', './b//a.net', 'b/a.net'],
  ])('of %s and %s is %s', (from, path, joined) => {
    expect(joinPath(from, path)).toBe(joined);
  });
});

describe('expand', () => {
  it('puts statements where their include stands, with the way they came', () => {
    const { statements, value, diagnostics } = expandFiles({
      'main.net': 'a\ninclude "sub/one.net"\nb',
      'sub/one.net': 'c { inner }\ninclude "two.net"',
      'sub/two.net': 'd',
    });
    expect(diagnostics).toEqual([]);
    expect(statements).toEqual([
      'a main.net',
      'c sub/one.net main.net',
      'd sub/two.net main.net sub/one.net',
      'b main.net',
    ]);
    expect(viaPath(value[1]?.block?.[0]?.origin.via)).toHaveLength(1);
  });

  it('takes a file in twice and loads it once', () => {
    const { statements, loads, diagnostics } = expandFiles({
      'main.net': 'include "a.net"\ninclude "a.net"',
      'a.net': 'x {',
    });
    expect(loads).toEqual(['a.net']);
    expect(statements).toEqual(['x a.net main.net', 'x a.net main.net']);
    expect(diagnostics).toHaveLength(1);
  });

  it.each([
    [
      { 'main.net': 'include "a.net"', 'a.net': 'include "./b.net"', 'b.net': 'include "a.net"' },
      ['NC0051 `a.net` includes itself', '`a.net` is being included here'],
    ],
    [{ 'main.net': 'include "main.net"' }, ['NC0051 `main.net` includes itself']],
    [{ 'main.net': 'include "a.net"' }, ['NC0050 cannot read `a.net`: no such file', 'folder of `main.net`']],
    [{ 'main.net': 'c { d { include "a.net" } }' }, ['NC0052 `include` stands inside a block']],
    [{ 'main.net': 'include' }, ['NC0053', 'write `include "FILE.net"`']],
    [{ 'main.net': 'include "a.net" { }' }, ['NC0053', 'write `include "a.net"`']],
    [{ 'main.net': 'include a.net b.net' }, ['NC0053']],
  ])('reports %o', (files, parts) => {
    const { diagnostics } = expandFiles(files);
    expect(diagnostics).toHaveLength(1);
    for (const part of parts) expect(diagnostics[0]).toContain(part);
  });
});
