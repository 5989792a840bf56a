import { hereDocument } from '../script/here-document.ts';
import { reachableFunctions } from '../script/reachable-functions.ts';

/**
 * The bash functions that scripts call, by name: of the runtime (templates/runtime) those that can be reached, and
 * `decision_program`, which prints the awk program that is made of the decision's functions (templates/decision).
 */
export function scriptFunctions(
  runtime: Readonly<Record<string, string>>,
  decision: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const program = [...reachableFunctions(decision, ['main']).values()].map((text) => text.trimEnd()).join('\n\n');
  const text = [
    '# Prints the awk program that compares the declared with what is there, and decides about each step.',
    'decision_program() {',
    hereDocument('  cat', program.split('\n')),
    '}',
  ].join('\n');
  return new Map([...reachableFunctions(runtime, ['main']), ['decision_program', text]]);
}
