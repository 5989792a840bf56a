import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../build-scripts.ts';
import { anyDraft, anyEdit } from './any-draft.ts';
import { anyEditedTopology } from './any-topology.ts';
import type { Choice, Draft } from './draft.ts';
import { printDraft } from './print-draft.ts';
import { families } from './statements/families.ts';

const errorsOf = (text: string): readonly string[] => {
  const compiled = compile({ name: 'lab.net', text }, 'lab');
  return 'errors' in compiled ? compiled.errors : [];
};

const isHosts = ({ keyword }: Choice): boolean => keyword === 'routes auto';

/** The lines without the places in the text, by which lines of several namespaces are put together. */
function linesOf(draft: Draft): readonly string[] {
  const compiled = compile({ name: 'lab.net', text: printDraft(draft) }, 'lab', 'here');
  if ('errors' in compiled) return [];
  const lines = compiled.up.split('\n').map((line) => line.replace(/ +# lab\.net:.*/, ''));
  return [...new Set(lines.filter((line) => !/^\[.*\]$/.test(line)))].sort();
}

it('almost every draft, edited or not, is a topology without errors, and they say everything', () => {
  const drafts = fc.sample(fc.tuple(anyDraft, anyEdit), { numRuns: 150, seed: 1 });
  const texts = drafts.flatMap(([draft, edit]) => [printDraft(draft), printDraft(edit(draft))]);
  const faulty = texts.filter((text) => errorsOf(text).length > 0);
  expect(faulty.length, faulty.join('\n')).toBeLessThan(texts.length / 50);
  const said = texts.join('\n').replaceAll(/[{;]/g, '\n');
  const keywords = [...families.file, ...families.host, ...families.bridge, ...families.container].map(
    ({ keyword }) => keyword,
  );
  expect(keywords.filter((keyword) => !new RegExp(`^ *${keyword}( |$)`, 'm').test(said))).toEqual([]);
});

it('topologies that laws are tried with have no errors, edited or not', () => {
  fc.assert(
    fc.property(anyEditedTopology, (texts) => {
      expect(texts.flatMap(errorsOf)).toEqual([]);
    }),
    { seed: 1, numRuns: 150 },
  );
});

it('names for values, loops and profiles change no script', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      expect(linesOf(draft)).toEqual(linesOf({ ...draft, file: draft.file.filter(isHosts) }));
    }),
    { seed: 1, numRuns: 60 },
  );
});

it('the smallest one is a container', () => {
  const { counterexample } = fc.check(
    fc.property(anyDraft.map(printDraft), () => false),
    { seed: 1 },
  );
  expect(counterexample).toEqual(['container web { net none }\n']);
});
