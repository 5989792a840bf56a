import { describe, expect, it } from 'vitest';
import type { Origin, SourceFile, Span, Via } from '../../src/base/span.ts';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { viaPath } from '../../src/base/via-path.ts';
import { renderJson } from '../../src/diagnostics/render-json.ts';
import { renderSarif } from '../../src/diagnostics/render-sarif.ts';
import { renderSummary, renderText } from '../../src/diagnostics/render-text.ts';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.ts';
import { syntaxCodes } from '../../src/diagnostics/syntax-codes.ts';

function spanOf(file: SourceFile, marked: string, from = 0): Span {
  const start = file.text.indexOf(marked, from);
  return { file, start, end: start + marked.length };
}

function at(file: SourceFile, marked: string, via?: Via): Origin {
  return { ...spanOf(file, marked), via };
}

function diagnostic(origin: Origin, rest: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'NC0301',
    severity: 'error',
    message: 'address `10.0.0.1` is used twice',
    primary: { origin, text: 'again here' },
    secondary: [],
    help: 'leave it out',
    ...rest,
  };
}

function plain(...diagnostics: readonly Diagnostic[]): string {
  return renderText(diagnostics, { colour: false });
}

function includedAt(at: Span): Via {
  return { kind: 'include', at, outer: undefined };
}

const main: SourceFile = { name: 'main.net', text: 'include "b.net"\nip 10.0.0.1\n\n\n\tip 10.0.0.2 \n' };
const other: SourceFile = { name: 'b.net', text: 'x\nip 10.0.0.9\n' };

describe('renderText', () => {
  it('shows all parties, in one file and others, and the includes', () => {
    const via = includedAt(spanOf(main, 'include "b.net"'));
    const found = diagnostic(at(main, '10.0.0.2', via), {
      secondary: [
        { origin: at(main, '10.0.0.1'), text: 'first used here' },
        { origin: at(other, '10.0.0.9'), text: '' },
      ],
    });
    expect(plain(found)).toBe(
      [
        'error[NC0301]: address `10.0.0.1` is used twice',
        ' --> main.net:5:5',
        '  |',
        '2 | ip 10.0.0.1',
        '  |    -------- first used here',
        '...',
        '5 |     ip 10.0.0.2',
        '  |        ^^^^^^^^ again here',
        '  |',
        ' ::: b.net:2:4',
        '  |',
        '2 | ip 10.0.0.9',
        '  |    --------',
        '  |',
        '  = help: leave it out',
        '  = note: included from main.net:1:1',
        '',
        'netc: 1 error',
        '',
      ].join('\n'),
    );
  });

  it.each<[string, string, string, string, string]>([
    ['wide characters', '宽é x', 'x', '宽é x', '    ^'],
    ['combining characters', 'e\u0301 x', 'x', 'e\u0301 x', '  ^'],
    ['tabs', '\ta\tx', 'x', '    a    x', '         ^'],
    ['terminal controls', '\u001b[2J \u009b\u202e x', 'x', '␛[2J \ufffd\ufffd x', '        ^'],
    ['a span over lines', 'ab cd\nef', 'cd\nef', 'ab cd', '   ^^'],
    ['an empty span at the end', 'ab', '', 'ab', '^'],
  ])('%s', (_, text, marked, source, underline) => {
    const file = { name: 'f', text };
    const rows = plain(diagnostic(at(file, marked), { primary: { origin: at(file, marked), text: '' } })).split('\n');
    expect(rows.slice(3, 5)).toEqual([`1 | ${source}`, `  | ${underline}`]);
  });

  it('cuts a long line about each place, within a second for a line of megabytes', () => {
    const file = { name: 'f', text: `${'a '.repeat(1_000_000)}HERE ${'b '.repeat(1_000_000)}THERE` };
    const begin = performance.now();
    const found = diagnostic(at(file, 'HERE'), { secondary: [{ origin: at(file, 'THERE'), text: 'too' }] });
    const rows = plain(found).split('\n');
    expect(performance.now() - begin).toBeLessThan(1_000);
    for (const [sourceRow, mark, word] of [
      [3, '^^^^', 'HERE'],
      [5, '-----', 'THERE'],
    ] as const) {
      expect(rows[sourceRow]?.length).toBeLessThan(120);
      expect(rows[sourceRow]?.indexOf(word)).toBe(rows[sourceRow + 1]?.indexOf(mark));
    }
  });

  it('colours only when asked, and every sequence ends', () => {
    const coloured = renderText([diagnostic(at(main, '10.0.0.1'))], { colour: true });
    expect(coloured).toContain('\u001b[1;31merror[NC0301]\u001b[0m');
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain(diagnostic(at(main, '10.0.0.1'))));
    expect(coloured.match(/\u001b\[0m/g)?.length).toBe(coloured.match(/\u001b\[1/g)?.length);
  });

  it('keeps names and messages on their line', () => {
    const file = { name: 'a\n\u001b]0;x\u0007', text: 'x' };
    expect(plain(diagnostic(at(file, 'x'), { message: 'm\nn', help: 'h\r' }))).toContain('m␊n\n --> a␊␛]0;x␇:1:1\n');
  });

  it.each<[readonly Severity[], string]>([
    [[], ''],
    [['error'], 'netc: 1 error\n'],
    [['warning', 'error', 'error', 'error'], 'netc: 3 errors, 1 warning\n'],
    [['warning', 'warning'], 'netc: 2 warnings\n'],
  ])('sums up %j', (severities, summary) => {
    expect(renderSummary(severities.map((severity) => diagnostic(at(main, 'ip'), { severity })))).toBe(summary);
  });
});

describe('renderJson', () => {
  it('gives every field', () => {
    const via = includedAt(spanOf(main, 'include'));
    const found = diagnostic(at(other, '10.0.0.9', via), {
      secondary: [{ origin: at(main, '10.0.0.1'), text: 'first used here' }],
    });
    const place = (file: string, line: number, from: number, to: number): object => ({
      file,
      start: { line, column: from },
      end: { line, column: to },
    });
    expect(JSON.parse(renderJson([found]))).toEqual([
      {
        code: 'NC0301',
        severity: 'error',
        message: 'address `10.0.0.1` is used twice',
        help: 'leave it out',
        location: place('b.net', 2, 4, 12),
        label: 'again here',
        labels: [{ text: 'first used here', location: place('main.net', 2, 4, 12), via: [] }],
        via: [{ kind: 'include', location: place('main.net', 1, 1, 8) }],
        repeats: 0,
      },
    ]);
    expect(renderJson([])).toBe('[]\n');
  });
});

describe('renderSarif', () => {
  it('gives a run with all rules and the results', () => {
    const entry = { code: 'NC0301', severity: 'error', title: 'address used twice' } as const;
    const found = diagnostic(at(other, '10.0.0.9'), { secondary: [{ origin: at(main, '10.0.0.1'), text: 'first' }] });
    const log: unknown = JSON.parse(renderSarif([found], [...syntaxCodes, entry], '1.2.3'));
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'netc',
              version: '1.2.3',
              rules: [...syntaxCodes, entry].map(({ code }) => ({ id: code })),
            },
          },
          results: [
            {
              ruleId: 'NC0301',
              ruleIndex: syntaxCodes.length,
              level: 'error',
              message: { text: 'address `10.0.0.1` is used twice\nhelp: leave it out' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'b.net' },
                    region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 12 },
                  },
                },
              ],
              relatedLocations: [{ id: 1, message: { text: 'first' } }],
            },
          ],
        },
      ],
    });
  });

  it('writes file names as URI references', () => {
    const found = diagnostic(at({ name: 'my dir/<stdin>', text: 'x' }, 'x'));
    expect(renderSarif([found], [], '1')).toContain('"uri": "my%20dir/%3Cstdin%3E"');
  });
});

describe('sortDiagnostics', () => {
  it('follows includes, breaks ties by code, and keeps repeated findings once', () => {
    const via = includedAt(spanOf(main, 'include "b.net"'));
    const named = (name: string, origin: Origin, code: Diagnostic['code'] = 'NC0301'): Diagnostic =>
      diagnostic(origin, { message: name, code });
    const sorted = [
      named('last', at(main, '10.0.0.2')),
      named('second of two', at(main, '10.0.0.1'), 'NC0302'),
      named('first of two', at(main, '10.0.0.1')),
      named('included', at(other, '10.0.0.9', via)),
      named('included', at(other, '10.0.0.9', includedAt(spanOf(main, 'ip')))),
      named('include', at(main, 'include "b.net"')),
    ];
    const expected = ['include', 'included', 'first of two', 'second of two', 'last'];
    expect(sortDiagnostics(sorted).map(({ message }) => message)).toEqual(expected);
    expect(sortDiagnostics(sorted.toReversed()).map(({ message }) => message)).toEqual(expected);
  });
});

describe('what loops and profiles repeat', () => {
  const file: SourceFile = { name: 'f.net', text: 'for i in 1..3 { a b }\nuse p' };
  const round = (index: number, outer?: Via): Via => ({
    kind: 'round',
    at: spanOf(file, 'for i in 1..3'),
    variable: 'i',
    value: String(index + 1),
    index,
    outer,
  });
  const use: Via = { kind: 'use', at: spanOf(file, 'use p'), profile: 'p', outer: undefined };

  it('is told once, with the rounds counted', () => {
    const vias = [2, 0, 1].map((index) => round(index));
    const found = vias.map((via) => diagnostic(at(file, 'b', via), { message: `in ${viaPath(via).length}` }));
    const sorted = sortDiagnostics(found);
    expect(sorted).toEqual([{ ...found[1], repeats: 2 }]);
    const text = plain(...sorted);
    expect(text).toContain(
      '  = note: in round `i = 1` of the loop from f.net:1:1\n  = note: the same in 2 more rounds\n',
    );
    expect(JSON.parse(renderJson(sorted))).toMatchObject([
      { repeats: 2, via: [{ kind: 'round', variable: 'i', value: '1', location: { start: { line: 1, column: 1 } } }] },
    ]);
    expect(renderSarif(sorted, [], '1')).toContain('help: leave it out\\nthe same in 2 more rounds"');
    expect(renderSarif(sorted, [], '1')).toContain('in round `i = 1` of the loop from here');
  });

  it('is not mixed up with another mistake in the same place, nor with other places', () => {
    const [first, second] = [round(0), round(1)];
    const found = [first, second].flatMap((via) =>
      ['b', 'a'].flatMap((message) => [
        diagnostic(at(file, 'b', via), { message }),
        diagnostic(at(file, 'a', via), { message }),
      ]),
    );
    const sorted = sortDiagnostics(found);
    expect(sorted.map(({ message, repeats, primary }) => [message, repeats, primary.origin.start])).toEqual([
      ['a', 1, 16],
      ['b', 1, 16],
      ['a', 1, 18],
      ['b', 1, 18],
    ]);
  });

  it('names the round of another party, and the use', () => {
    const found = diagnostic(at(file, 'b', round(1, use)), {
      secondary: [{ origin: at(file, 'b', round(0, use)), text: 'first' }],
    });
    const text = plain(found);
    expect(text).toContain('- first (used at f.net:2:1, i=1)\n');
    expect(text).toContain(
      '  = note: in round `i = 2` of the loop from f.net:1:1\n  = note: in profile `p`, used from f.net:2:1\n',
    );
  });
});

describe('syntaxCodes', () => {
  it('are NC0001 to NC0049, in order and without gaps', () => {
    expect(syntaxCodes.map(({ code }) => code)).toEqual(
      syntaxCodes.map((_, index) => `NC${String(index + 1).padStart(4, '0')}`),
    );
    expect(syntaxCodes.length).toBeLessThan(50);
  });
});
