import { expand } from '../../src/expand/expand.ts';
import type { Statement } from '../../src/syntax/ast.ts';
import { summary } from '../topology/resolve-text.ts';

export interface Expanded {
  /** `keyword argument {block}`, joined by `; `. */
  readonly text: string;
  /** As {@link summary} tells them, in the order in which they were found. */
  readonly found: readonly string[];
}

/** What the text of `main.net` expands to, beside other files that it may include. */
export function printExpanded(text: string, files: Readonly<Record<string, string>> = {}): Expanded {
  const { value, diagnostics } = expand({ name: 'main.net', text }, (name) => {
    const included = files[name];
    return included === undefined ? { failure: 'no such file' } : { name, text: included };
  });
  return { text: print(value), found: diagnostics.map(summary) };
}

function print(statements: readonly Statement[]): string {
  return statements
    .map(({ keyword, args, block }) => {
      const words = [keyword, ...args].map(({ text, quoted }) => (quoted ? JSON.stringify(text) : text)).join(' ');
      return block === undefined ? words : `${words} {${print(block)}}`;
    })
    .join('; ');
}
