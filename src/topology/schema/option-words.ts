import { suggest } from '../../base/suggest.ts';
import { error } from '../../diagnostics/error.ts';
import type { Statement, Word } from '../../syntax/ast.ts';
import type { Report } from './argument-shape.ts';

/** Options that may stand behind a keyword in any order, each once; `lists` are those of which a value is several words. */
interface Options {
  readonly lists?: readonly string[];
  /** Options that are a word of their own, without a value. */
  readonly bare?: readonly string[];
}

/** An option and the words of its value, as written. */
export interface OptionWords {
  readonly option: Word;
  readonly value: readonly Word[];
}

/**
 * The words behind each option of a statement such as `masquerade from PREFIX out IFACE`, by option; undefined when they do
 * not add up. A word behind an option is its value, whatever it is called. Errors: NC0103 (an option without its value),
 * NC0105 (a word that is no option, or one written twice).
 */
export function optionWords<T extends string>(
  { args }: Statement,
  options: readonly T[],
  report: Report,
  { lists = [], bare = [] }: Options = {},
): ReadonlyMap<T, OptionWords> | undefined {
  const known: readonly string[] = options;
  const isOption = (word: string): word is T => known.includes(word);
  const found = new Map<T, OptionWords>();
  for (let index = 0; index < args.length;) {
    const option = args[index];
    if (option === undefined) break;
    const name = option.text;
    if (!isOption(name) || found.has(name)) {
      const near = suggest(name, options);
      const all = options.map((word) => `\`${word}\``).join(', ');
      report(
        found.has(name as T)
          ? error('NC0105', option.origin, `\`${name}\` is written twice`, `keep one of the two`)
          : error(
              'NC0105',
              option.origin,
              `unexpected word \`${name}\``,
              near === undefined ? `write each of ${all} at most once` : `did you mean \`${near}\`?`,
            ),
      );
      return undefined;
    }
    let end = index + 1;
    if (!bare.includes(name)) {
      end += 1;
      if (lists.includes(name)) while (end < args.length && !isOption(args[end]?.text ?? '')) end += 1;
      if (end > args.length) {
        const help = `write its value behind \`${name}\``;
        report(error('NC0103', option.origin, `nothing stands behind \`${name}\``, help));
        return undefined;
      }
    }
    found.set(name, { option, value: args.slice(index + 1, end) });
    index = end;
  }
  return found;
}
