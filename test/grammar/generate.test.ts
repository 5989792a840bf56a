import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateArtefacts } from '../../grammar/generate.ts';
import { createLexer } from '../../grammar/tokens.ts';

const directory = new URL('../../grammar/generated/', import.meta.url);

describe('grammar/generated', () => {
  it('is what the grammar gives; `npm run gen` brings it up to date', () => {
    const artefacts = generateArtefacts();
    expect(readdirSync(directory).toSorted()).toEqual([...artefacts.keys()].toSorted());
    for (const [name, text] of artefacts) {
      expect(readFileSync(new URL(name, directory), 'utf8') === text, `${name} is out of date`).toBe(true);
    }
  });

  it('shows every rule, and loads nothing', () => {
    const artefacts = generateArtefacts();
    const rules = ['file', 'statements', 'statement', 'group', 'expressions', 'expression', 'block'];
    for (const rule of rules) {
      expect(artefacts.get('grammar.ebnf')).toContain(`\n${rule} = `);
      expect(artefacts.get('railroad.html')).toContain(`<h2 id="${rule}">`);
    }
    expect(artefacts.get('grammar.ebnf')).toContain('statement = BareWord, { Word | group }, [ block ] ;');
    expect(artefacts.get('railroad.html')).not.toMatch(/https?:|<script|<link|NaN|undefined|Infinity/);
  });

  it('gives a TextMate grammar whose patterns compile', () => {
    const text = generateArtefacts().get('netc.tmLanguage.json') ?? '';
    const matches = [...text.matchAll(/"match": ("(?:[^"\\]|\\.)*")/g)].map(
      ([, match]) => JSON.parse(match ?? '') as string,
    );
    expect(matches.length).toBeGreaterThan(10);
    for (const match of matches) {
      expect(() => new RegExp(match.replace(/\\x\{(\w+)\}/g, '\\u$1'))).not.toThrow();
    }
  });
});

describe('the lexer', () => {
  it('never fails: what has no meaning is a token', () => {
    const everything = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    expect(createLexer('long texts').tokenize(everything).errors).toEqual([]);
  });
});
