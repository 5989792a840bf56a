import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetcParser } from '../../grammar/parser.ts';
import { createLexer } from '../../grammar/tokens.ts';
import type { Origin } from '../../src/base/span.ts';
import { renderJson } from '../../src/diagnostics/render-json.ts';
import { renderText } from '../../src/diagnostics/render-text.ts';
import { isTemplate, keywordOrigin, type SourceStatement } from '../../src/syntax/ast.ts';
import { lex } from '../../src/syntax/lex.ts';
import { parse } from '../../src/syntax/parse.ts';
import { shapeTokens } from '../../src/syntax/shape-tokens.ts';
import { statementBuilder } from '../../src/syntax/statement-builder.ts';

const fragments = [
  'a',
  'net',
  '"s"',
  '"',
  '\\',
  '{',
  '}',
  ';',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '#',
  '(',
  ')',
  '[',
  ']',
  ',',
  '$',
  '$i',
  '${i}',
  '${',
  'f(',
  '[::1]:80',
];
const soup = fc.array(fc.constantFrom(...fragments, '\ufeff', '\u00a0', '😀', '\ud83d', '\ufffd'), { maxLength: 60 });
const anyText = fc.oneof(
  soup.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

const word = fc.constantFrom(
  'a',
  'net',
  'bridge:b',
  '10.0.0.0/8',
  '[::1]:80:80',
  '"x y"',
  '"\\""',
  '--',
  '$i',
  '${i}-x',
  '"$i"',
  'f($i + 1, [a, b])/24',
  '$(1)x',
  '[]',
);
const statementText: fc.Arbitrary<string> = fc.letrec<{ statement: string; block: string }>((tie) => ({
  statement: fc
    .tuple(
      fc.constantFrom('bridge', 'dns'),
      fc.array(word, { maxLength: 3 }),
      fc.option(tie('block'), { nil: '', depthSize: 'small' }),
    )
    .map(([keyword, args, block]) => [keyword, ...args, block].join(' ')),
  block: fc
    .array(tie('statement'), { maxLength: 3 })
    .chain((inner) => fc.constantFrom('\n', ';', ' ; # c\n').map((separator) => `{ ${inner.join(separator)} }`)),
})).statement;

function origins(statements: readonly SourceStatement[]): readonly Origin[] {
  return statements.flatMap((statement) => [
    statement.origin,
    keywordOrigin(statement),
    ...statement.args.map((argument) => argument.origin),
    ...origins(statement.block ?? []),
  ]);
}

function shape(statements: readonly SourceStatement[]): unknown {
  return statements.map(({ keyword, args, block }) => [
    keyword.text,
    args.map((argument) =>
      isTemplate(argument)
        ? argument.parts.map((part) => (typeof part === 'string' ? part : part.kind))
        : [argument.text, argument.quoted],
    ),
    block && shape(block),
  ]);
}

it('lexes short texts as it does long ones', () => {
  const quick = createLexer('short texts');
  const thorough = createLexer('long texts');
  fc.assert(
    fc.property(fc.oneof(anyText, statementText), (text) => {
      expect(quick.tokenize(text)).toEqual(thorough.tokenize(text));
    }),
    { numRuns: 1000 },
  );
});

it('reads a text in runs as it does in one', () => {
  const grammar = new NetcParser<SourceStatement>();
  const read = (text: string, runLength: number): unknown => {
    const file = { name: 'x.net', text };
    const statements: SourceStatement[] = [];
    const shaping = shapeTokens(lex(text, runLength), file, (tokens) => {
      statements.push(...grammar.parse(tokens, statementBuilder(file)));
    });
    return { statements, ...shaping };
  };
  const lines = fc.array(
    fc.oneof(
      statementText,
      soup.map((parts) => parts.join('')),
      fc.constantFrom('}', ' }', '{', 'a {', ' b [', '} c', '"}'),
    ),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(lines, (written) => {
      const text = written.join('\n');
      expect(read(text, 1)).toEqual(read(text, Infinity));
    }),
    { numRuns: 1000 },
  );
});

describe('parse', () => {
  it('never throws, and everything that it speaks of lies in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const file = { name: 'x.net', text };
        const { value, diagnostics } = parse(file);
        const labels = diagnostics.flatMap(({ primary, secondary }) => [primary, ...secondary]);
        for (const span of [...origins(value.statements), ...labels.map(({ origin }) => origin)]) {
          expect(span.file).toBe(file);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(renderText(diagnostics, { colour: false })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
        expect(() => JSON.parse(renderJson(diagnostics)) as unknown).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads what is well formed, and two files after one another like each alone', () => {
    fc.assert(
      fc.property(
        fc.array(statementText, { maxLength: 4 }),
        fc.array(statementText, { maxLength: 4 }),
        (one, other) => {
          const [first, second] = [one.join('\n'), other.join(';')];
          const results = [first, second, `${first}\n${second}`].map((text) => parse({ name: 'x', text }));
          expect(results.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
          const [alone, following, together] = results.map(({ value }) => value.statements);
          expect(shape(together ?? [])).toEqual(shape([...(alone ?? []), ...(following ?? [])]));
        },
      ),
      { numRuns: 500 },
    );
  });
});
