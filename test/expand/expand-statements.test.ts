import { describe, expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.ts';
import { expand } from '../../src/expand/expand.ts';
import { printExpanded } from './print-expanded.ts';

describe('loops', () => {
  it.each([
    ['for i in 1..2 { a $i { b x$i-y } }', 'a 1 {b x1-y}; a 2 {b x2-y}'],
    ['a { for i in [x, "y z"] { b $i } }', 'a {b x; b y z}'],
    ['for i in 1..2 { for j in $i..2 { a $i$j } }', 'a 11; a 12; a 22'],
    ['for i in [] { a $i }', ''],
    ['for i in 1..2 { let k = $i * 2; a $k }', 'a 2; a 4'],
    ['for i in 1..2 { a $k; let k = $j; let j = $i }', 'a 1; a 2'],
    ['for i in [a, b] { x $i }\nfor i in [c] { x $i }', 'x a; x b; x c'],
    ['let all = [1..2]\nfor i in $all { a $i }', 'a 1; a 2'],
    ['let n = 2\nfor i in 1 .. $n * 2 { a $i }', 'a 1; a 2; a 3; a 4'],
    ['for i in 1..2 { a }', 'a; a'],
    ['for i in 1..2 { }', ''],
    ['x { for i in 1..2 { a { b { c $i } } d } }'.replace('} d', '}; d'), 'x {a {b {c 1}}; d; a {b {c 2}}; d}'],
  ])('%s', (text, expanded) => {
    expect(printExpanded(text)).toEqual({ text: expanded, found: [] });
  });

  it('run over lists only', () => {
    const { found } = printExpanded('let n = 3\nfor i in $n { a $i }');
    expect(found).toEqual([
      'NC0065 `3` is one value where a range or list is wanted | $n | write `1..3`, or `[3]` for this one value',
    ]);
  });

  it('make so many statements and no more, told once', () => {
    const { found } = printExpanded('for i in 1..2000 { for j in 1..2000 { a $i { b $j } } }');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('NC0071 loops and profiles make more than 2000000 statements');
  });

  it('tell the round in every origin, and share it', () => {
    const { value } = expand({ name: 'a', text: 'for i in [x, y] { a b { c $i } }' }, () => ({ failure: '' }));
    const [first, second] = value;
    const via = second?.origin.via;
    expect(via).toMatchObject({ kind: 'round', variable: 'i', value: 'y', index: 1, outer: undefined });
    expect(second?.args[0]?.origin.via).toBe(via);
    expect(second?.block?.[0]?.args[0]?.origin.via).toBe(via);
    expect(first?.origin.via).not.toBe(via);
    expect(first?.keyword).toBe(second?.keyword);
  });
});

describe('profiles', () => {
  it.each([
    ['profile p { a; b }\nx { use p; c }\ny { use p }', 'x {a; b; c}; y {a; b}'],
    ['use p\nprofile p { a }', 'a'],
    ['profile p { a }\nprofile q { b }\nuse p q', 'a; b'],
    ['profile p(n, m) { a $n$m }\nuse p(1, x) p($(1 + 1), y)', 'a 1x; a 2y'],
    ['profile p(all) { for i in $all { a $i } }\nuse p([x, y]); use p(1..2)', 'a x; a y; a 1; a 2'],
    ['profile p() { a }\nuse p()', 'a'],
    ['x { profile p { a $n }; let n = 1; y { use p } }', 'x {y {a 1}}'],
    ['let n = 1\nprofile p { a $n }\nfor i in 1..2 { x { let k = $i; b $k; use p } }', 'x {b 1; a 1}; x {b 2; a 1}'],
    ['profile p { let k = 1; a $k }\nx { let k = 2; b $k; use p }', 'x {b 2; a 1}'],
    ['profile p(n) { use q($n) }\nprofile q(n) { a $n }\nfor i in 1..2 { use p($i) }', 'a 1; a 2'],
  ])('%s', (text, expanded) => {
    expect(printExpanded(text)).toEqual({ text: expanded, found: [] });
  });

  it('know what is known where they are defined', () => {
    const { found } = printExpanded('profile p { a $i }\nfor i in 1..2 { use p; b $i }');
    expect(found).toEqual(['NC0054 unknown value `i` | $i | define it with `let i = VALUE`']);
  });

  it('do not use themselves', () => {
    const { text, found } = printExpanded('profile p { use q; a }\nprofile q { use p; b }\nuse p');
    expect(text).toBe('b; a');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('NC0063 profile `p` uses itself | p | take this `use` out');
  });

  it('do not double for ever', () => {
    const doubling = Array.from({ length: 60 }, (_, index) => `profile p${index} { use p${index + 1} p${index + 1} }`);
    const { found } = printExpanded([...doubling, 'profile p60 { a }', 'use p0'].join('\n'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('NC0071 loops and profiles make more than');
  });

  it('are used within 200 others and no more', () => {
    const chain = (length: number): string =>
      [
        ...Array.from({ length }, (_, index) => `profile p${index} { use p${index + 1} }`),
        `profile p${length} { a }`,
        'use p0',
      ].join('\n');
    expect(printExpanded(chain(199))).toEqual({ text: 'a', found: [] });
    expect(printExpanded(chain(10_000)).found).toHaveLength(1);
  });
});

describe('files', () => {
  it('share what they define at the top level, in any order', () => {
    const files = { 'lib.net': 'let n = $m + 1\nprofile p { a $n }\nlet spare = 1\nprofile spare { }' };
    expect(printExpanded('use p\ninclude "lib.net"\nlet m = 1\nb $n', files)).toEqual({ text: 'a 2; b 2', found: [] });
  });

  it('may be included twice', () => {
    const files = { 'lib.net': 'let n = 1\nprofile p { a $n }\nx { use p }' };
    expect(printExpanded('include "lib.net"\ninclude "lib.net"', files)).toEqual({
      text: 'x {a 1}; x {a 1}',
      found: [],
    });
  });

  it('are named before values are known', () => {
    const { found } = printExpanded('let f = "a.net"\ninclude $f\nx $f');
    expect(found[0]).toContain('NC0053 `include` of a file whose name has to be worked out');
  });
});

describe('values in front', () => {
  it.each([
    ['let net = 10.0.0.0/24\nsegment a { $net b; subnet($net, 26, 1) }', 'segment a {"10.0.0.0/24" b; "10.0.0.64/26"}'],
    ['let all = [a, b]; let none = []\nx { $all c; $none }', 'x {"a" b c}'],
    ['let word = container\n$word x', '"container" x'],
    ['for i in 1..2 { x$i }', '"x1"; "x2"'],
    ['profile use(n) { a $n }\nx { use use(1) }', 'x {a 1}'],
  ])('%s', (text, expanded) => {
    expect(printExpanded(text)).toEqual({ text: expanded, found: [] });
  });
});

it('leaves what has nothing to be worked out as it is', () => {
  const root = { name: 'a', text: 'a b { c }\nfor i in 1..2 { d }' };
  const load = (): { failure: string } => ({ failure: '' });
  const [plain] = expand(root, load).value;
  expect(plain?.origin).toEqual({ file: root, start: 0, end: 3, via: undefined });
});

it('takes time in proportion to the rounds', () => {
  const text = (hosts: number): string =>
    `for i in 1..${hosts} { for j in 1..100 { container c$i-$j { ip address(10.0.0.0/8, $i * 256 + $j); expose 80 } } }`;
  const run = (hosts: number): number =>
    cpuTime(() => {
      expect(expand({ name: 'a', text: text(hosts) }, () => ({ failure: '' })).value).toHaveLength(hosts * 100);
    });
  run(100);
  const small = Math.min(run(100), run(100), run(100));
  // 100,000 containers.
  expect(run(1_000)).toBeLessThan(30 * Math.max(small, 10));
});
