import decision from '../../templates/decision/*.awk';
import runtime from '../../templates/runtime/*.bash';
import { hereDocument } from '../script/here-document.ts';
import { reachableFunctions } from '../script/reachable-functions.ts';

/** The texts of the functions of a library that `main` calls, directly or through others. */
function functionsOf(library: Readonly<Record<string, string>>): readonly string[] {
  return [...reachableFunctions(library, ['main']).values()].map((text) => text.trimEnd());
}

/**
 * The bash functions of every script: of the runtime (templates/runtime) those that are called, and `decision_program`,
 * which prints the awk program that is made of the decision's functions (templates/decision). It follows from files alone,
 * so the bundle holds what it comes to instead (scripts/build.mjs).
 */
export const scriptLibrary: string = [
  ...functionsOf(runtime),
  [
    '# Prints the awk program that compares the declared with what is there, and decides about each step.',
    'decision_program() {',
    hereDocument('  cat', functionsOf(decision).join('\n\n').split('\n')),
    '}',
  ].join('\n'),
].join('\n\n');
