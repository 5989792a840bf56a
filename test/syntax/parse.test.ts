import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/base/line-index.ts';
import type { Origin } from '../../src/base/span.ts';
import type { Label } from '../../src/diagnostics/diagnostic.ts';
import { cpuTime } from '../cpu-time.ts';
import { parse } from '../../src/syntax/parse.ts';
import { keywordOrigin, type Argument, type Keyword, type SourceStatement } from '../../src/syntax/ast.ts';

/** Words as they are written, and what has to be worked out as `‹part part›`. */
function printArgument(argument: Argument | Keyword): string {
  if (!('parts' in argument)) return argument.quoted ? JSON.stringify(argument.text) : argument.text;
  const parts = argument.parts.map((part) => {
    if (typeof part === 'string') return JSON.stringify(part);
    if (part.kind === 'reference') return `$${part.name}`;
    const items = part.items.map((item) => item.map(printArgument).join(' ')).join(', ');
    return `${part.kind}${part.name === '' ? '' : ` ${part.name}`}(${items})`;
  });
  return `${argument.quoted ? 'q' : ''}‹${parts.join(' ')}›`;
}

/** `keyword argument { block }`, joined by `; `. */
function print(statements: readonly SourceStatement[]): string {
  return statements
    .map(({ keyword, head: computed, args, block }) => {
      const head = [computed ?? keyword, ...args].map(printArgument).join(' ');
      return block === undefined ? head : `${head} {${print(block)}}`;
    })
    .join('; ');
}

function place({ origin }: Label): string {
  const { line, column } = positionAt(origin.file, origin.start);
  return `${line}:${column}`;
}

function parsed(text: string): { readonly tree: string; readonly found: readonly string[] } {
  const { value, diagnostics } = parse({ name: 'x.net', text });
  return {
    tree: print(value.statements),
    found: diagnostics.map(({ code, primary, secondary }) => [code, place(primary), ...secondary.map(place)].join(' ')),
  };
}

describe('what is well formed', () => {
  it.each([
    ['', ''],
    ['\n;\n ;;', ''],
    ['# only a comment', ''],
    ['dns 8.8.8.8', 'dns 8.8.8.8'],
    ['\ufeffa b # c\n', 'a b'],
    ['a#b', 'a'],
    ['a\r\nb\rc\nd', 'a; b; c; d'],
    ['a {}', 'a {}'],
    ['a{b}', 'a {b}'],
    ['a {\n\n  b; c ;\n\n}\n', 'a {b; c}'],
    ['a { b { c } }', 'a {b {c}}'],
    ['a { # note }\n b }', 'a {b}'],
    ['include "my file.net"', 'include "my file.net"'],
    ['a "" "x\\"y\\\\" "#;{}"', 'a "" "x\\"y\\\\" "#;{}"'],
    ['ptp host:a 10.1.1.1/32 -- b:eth0', 'ptp host:a 10.1.1.1/32 -- b:eth0'],
    ['publish [::1]:8080:80 0.0.0.0::80 80/tcp', 'publish [::1]:8080:80 0.0.0.0::80 80/tcp'],
    ['allow-from !8.8.8.8 ::/0', 'allow-from !8.8.8.8 ::/0'],
    ['名 é😀', '名 é😀'],
    ['a $b x${b}y ${b} "z$b" [$b]:80:$c', 'a ‹$b› ‹"x" $b "y"› ‹$b› q‹"z" $b› ‹"[" $b "]:80:" $c›'],
    ['a "\\$b" "\\\\$b" \\$b', 'a "$b" q‹"\\\\" $b› ‹"\\\\" $b›'],
    ['a [] [b] [b, "c d"] [b, c,]', 'a ‹list()› ‹list(b)› ‹list(b, "c d")› ‹list(b, c, )›'],
    ['a f(b)/24 f() x$(1 + $b)y$(2)', 'a ‹call f(b) "/24"› ‹call f()› ‹"x" calculation(1 + ‹$b›) "y" calculation(2)›'],
    [
      'a f(g(1), ((2) * 3)) (1) $(2)',
      'a ‹call f(‹call g(1)›, ‹calculation(‹calculation(2)› * 3)›)› ‹calculation(1)› ‹calculation(2)›',
    ],
    ['a [\n b, # c\r\n d\n]\ne (\n1\n+\n2) { f }', 'a ‹list(b, d)›; e ‹calculation(1 + 2)› {f}'],
    ['let a = b.$c..$(d)x', 'let a = ‹"b." $c ".." calculation(d) "x"›'],
    ['$a b { x(y) z; c$d }', '‹$a› b {‹call x(y)› z; ‹"c" $d›}'],
    ['publish [::1]', 'publish ‹list(::1)›'],
  ])('%j', (text, tree) => {
    expect(parsed(text)).toEqual({ tree, found: [] });
  });

  it('gives spans without blocks, quotes included', () => {
    const text = ' bridge "docker0" { bip 10.0.0.1/8 }';
    const { statements } = parse({ name: 'x', text }).value;
    const slice = ({ start, end }: Origin): string => text.slice(start, end);
    const [bridge] = statements;
    const inside = [...(bridge?.args ?? []), ...(bridge?.block ?? [])].map(({ origin }) => origin);
    expect(bridge && [bridge.origin, keywordOrigin(bridge), ...inside].map(slice)).toEqual([
      'bridge "docker0"',
      'bridge',
      '"docker0"',
      'bip 10.0.0.1/8',
    ]);
  });
});

describe('errors of syntax, each reported once', () => {
  it.each([
    // Text
    ['a\u0000b'.repeat(1000), '', ['NC0001 1:2']],
    ['a\n\u001b[31m', '', ['NC0001 2:1']],
    ['# \ufffd\n', '', ['NC0001 1:3']],
    // Strings
    ['a\nb "x\nc', 'a; c', ['NC0002 2:3']],
    ['container "db {\n net none\n}\nb', 'container "db" {net none}; b', ['NC0002 1:11']],
    ['c { hostname "www }\nb', 'c {}; b', ['NC0002 1:14']],
    ['"a', '', ['NC0002 1:1']],
    ['a "x\\ny\\t"\nb', 'b', ['NC0003 1:5', 'NC0003 1:8']],
    // Characters
    ['dns 8.8.8.8, 8.8.4.4, 1.1.1.1', 'dns 8.8.8.8 8.8.4.4 1.1.1.1', ['NC0004 1:12']],
    ['(', '', ['NC0004 1:1']],
    ['({ b }\na', 'a', ['NC0004 1:1']],
    ['(\n{ b }\na', 'a', ['NC0004 1:1']],
    ['a\u00a0b\nc', 'c', ['NC0004 1:2']],
    ['a { } ,', 'a {}', ['NC0004 1:7']],
    // Words
    ['a b"c"', '', ['NC0005 1:3']],
    ['a "b"c { d }', 'a "b" c {d}', ['NC0005 1:3']],
    ['"a" b\n"c" { "d" }', 'a b; c {d}', ['NC0006 1:1', 'NC0006 2:1', 'NC0006 2:7']],
    // References
    ['a $ b\nc', 'c', ['NC0013 1:3']],
    ['a x$1 ${} ${b $-{ c }\nd', 'd', ['NC0013 1:4', 'NC0013 1:7', 'NC0013 1:11', 'NC0013 1:15']],
    ['a "$" "\\\\$5" "\\$6"\nd', 'd', ['NC0013 1:4', 'NC0013 1:10']],
    ['a "$(1)"', '', ['NC0013 1:4']],
    // Brackets
    ['a )\nb', 'b', ['NC0014 1:3']],
    ['a [b)\nc', 'c', ['NC0014 1:5 1:3']],
    ['a (b] { c }\nd', 'd', ['NC0014 1:5 1:3']],
    [')\nb ]', '', ['NC0014 1:1', 'NC0014 2:3']],
    ['a { } ) b\nc', 'a {}; c', ['NC0014 1:7']],
    ['a [b, c\nd', 'd', ['NC0015 1:3']],
    ['a { b (1 + [2; c\n}\nd', 'a {c}; d', ['NC0015 1:7']],
    ['a [b, c {\n d }\ne', 'e', ['NC0015 1:3']],
    ['a (\n[b)\n]\nc', 'c', ['NC0014 2:3 2:1']],
    ['a ("b)\nc', 'c', ['NC0002 1:4']],
    ['a [\n"b,\nc]\nd', 'd', ['NC0002 2:1']],
    ['a (\n"}\n)\nd', 'd', ['NC0002 2:1', 'NC0010 2:2']],
    ['a (\n"{\n)\n}\nd', 'd', ['NC0002 2:1']],
    ['a b$c(d) [e]f g[h] "i"(j) 2(3)', '', ['NC0005 1:3', 'NC0005 1:12', 'NC0005 1:15', 'NC0005 1:20', 'NC0005 1:27']],
    // Blocks
    ['a b\n\n # c\n{\n d\n}\ne', 'a b {d}; e', ['NC0007 4:1 1:1']],
    ['{ a { b } }\nc', 'c', ['NC0008 1:1']],
    ['a; { b }', 'a', ['NC0008 1:4']],
    ['a { } { b } c', 'a {}; c', ['NC0008 1:7']],
    ['a { { b } }', 'a {}', ['NC0008 1:5']],
    ['a { } b { } "c" d', 'a {}; b {}; c d', ['NC0009 1:7 1:5', 'NC0009 1:13 1:11']],
    ['a { b } }\nc', 'a {b}; c', ['NC0010 1:9']],
    ['} }', '', ['NC0010 1:1', 'NC0010 1:3']],
    ['} a', 'a', ['NC0010 1:1']],
    ['a { b', 'a {b}', ['NC0011 1:6 1:3']],
    ['a {\n b {\n', 'a {b {}}', ['NC0011 3:1 2:4']],
    ['h a {\n  b {\n    c\n}\nh d {\n}\n', 'h a {b {c}; h d {}}', ['NC0011 7:1 1:5 2:5']],
    // Several
    ['a [$]; ,b', 'b', ['NC0013 1:4']],
    ['a (\n"b\n} c\nd { e', 'c; d {e}', ['NC0015 1:3', 'NC0002 2:1', 'NC0010 3:1', 'NC0011 4:6 4:3']],
  ])('%.30j', (text, tree, found) => {
    expect(parsed(text)).toEqual({ tree, found });
  });

  it('says which braces are missing', () => {
    const { diagnostics } = parse({ name: 'x', text: 'a { b { c' });
    expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
      ['2 blocks are not closed', 'add 2 closing braces, each at the end of its block'],
    ]);
  });
});

describe('limits', () => {
  const nested = (depth: number): string => `${'a { '.repeat(depth)}${'} '.repeat(depth)}`;

  it('takes 64 blocks in one another and no more', () => {
    expect(parsed(nested(64)).found).toEqual([]);
    expect(parsed(nested(65))).toEqual({ tree: '', found: ['NC0012 1:259'] });
  });

  it('stops reporting after 100 errors and says so', () => {
    expect(parsed('}\n'.repeat(100)).found).toHaveLength(100);
    const { found } = parsed('}\n'.repeat(500));
    expect([found.length, found.at(-1)]).toEqual([101, 'NC0012 101:1']);
  });

  it.each([
    ['braces without end', '{'.repeat(100_000), 'NC0008'],
    ['nested blocks', 'a {'.repeat(100_000), 'NC0012'],
    ['nested blocks, closed', nested(100_000), 'NC0012'],
    ['strings without end', 'a "\\"\n'.repeat(100_000), 'NC0002'],
    ['escaped quotes without end', `a "${'\\"'.repeat(100_000)}`, 'NC0002'],
    ['a long word', 'a'.repeat(10_000_000), 'NC0012'],
    ['a long string', `a "${'a'.repeat(10_000_000)}"`, 'NC0012'],
    ['a word of references', `a ${'$a'.repeat(5_000_000)}`, 'NC0012'],
    ['dollar signs', `a ${'$'.repeat(10_000_000)}`, 'NC0012'],
    ['a long line', 'a'.repeat(130 * 1024 * 1024), 'NC0012'],
    ['parentheses', '( '.repeat(100_000), 'NC0004'],
    ['parentheses without end', `a ${'( '.repeat(100_000)}`, 'NC0015'],
    ['parentheses, closed', `a ${'( '.repeat(100_000)}${') '.repeat(100_000)}`, 'NC0012'],
    ['lines of parentheses', 'a (\n'.repeat(100_000), 'NC0015'],
    ['references without names', `a ${'$ '.repeat(100_000)}`, 'NC0013'],
    ['binary', '\u0000\u0001'.repeat(100_000), 'NC0001'],
  ])('answers quickly: %s', (_, text, code) => {
    const time = cpuTime(() => {
      const { diagnostics } = parse({ name: 'x', text });
      expect(diagnostics[0]?.code).toBe(code);
      expect(diagnostics.every(({ message, help }) => message.length + help.length < 500)).toBe(true);
    });
    expect(time).toBeLessThan(2_000);
  });

  it('takes time in proportion to the lines', () => {
    const read = (lines: number): number => {
      const text = 'container c { net bridge:docker0; publish 8080:80 }\n'.repeat(lines);
      return cpuTime(() => {
        expect(parse({ name: 'x', text }).value.statements).toHaveLength(lines);
      });
    };
    read(10_000);
    const small = Math.min(read(10_000), read(10_000), read(10_000));
    expect(read(100_000)).toBeLessThan(30 * Math.max(small, 10));
  });

  it('puts the parts of a large file together again', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) =>
      index % 3 === 0 ? `a${index} {\n b; c }` : `a${index} (1,\n2)`,
    );
    const { value, diagnostics } = parse({ name: 'x', text: lines.join('\n') });
    expect(diagnostics).toEqual([]);
    expect(value.statements.map(({ keyword }) => keyword.text)).toEqual(lines.map((_, index) => `a${index}`));
  });
});
