import type { SourceStatement } from '../syntax/ast.ts';

/** Whether any of the statements defines a value or a profile. Most blocks do not, and then need no scope of their own. */
export function definesNames(statements: readonly SourceStatement[]): boolean {
  return statements.some(({ keyword }) => keyword.text === 'let' || keyword.text === 'profile');
}
