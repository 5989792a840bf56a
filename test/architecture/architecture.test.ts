import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Prose maps rot: every path that a document names has to be there. */
describe.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'])('%s', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8');
  const named = [
    ...[...text.matchAll(/`((?:src|grammar|templates|test|docs|examples|scripts|\.dependency)[\w./*-]*)`/g)].map(
      (match) => match[1] ?? '',
    ),
    ...[...text.matchAll(/\]\(([\w./-]+)\)/g)].map((match) => match[1] ?? ''),
  ].filter((name) => !/NAME|0000|\*/.test(name));

  it('names paths', () => {
    expect(named.length).toBeGreaterThan(3);
  });

  it.each([...new Set(named)])('%s exists', (name) => {
    expect(existsSync(path.join(root, name))).toBe(true);
  });
});

it('the texts of scripts are ASCII, which every terminal shows and JavaScript keeps in half the memory', () => {
  const folder = path.join(root, 'templates/runtime');
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  expect(texts.filter((text) => /[^\t\n -~]/.test(text))).toEqual([]);
});
