import fc from 'fast-check';
import { anyDraft, anyEdit } from './any-draft.ts';
import { printDraft } from './print-draft.ts';
import { compile } from '../build-scripts.ts';

/** The text of a random topology that netc finds no error in. */
export const anyTopology: fc.Arbitrary<string> = anyDraft.map(printDraft).filter(isValid);

/** A topology, and what became of it after an edit of any size. */
export const anyEditedTopology: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(anyDraft, anyEdit)
  .map(([draft, edit]) => [printDraft(draft), printDraft(edit(draft))] as const)
  .filter(([before, after]) => before !== after && isValid(before) && isValid(after));

function isValid(text: string): boolean {
  return !('errors' in compile({ name: 'lab.net', text }, 'lab'));
}
