import type { Located, Origin } from '../base/span.ts';
import { suggest } from '../base/suggest.ts';
import { error } from '../diagnostics/error.ts';
import type { Statement } from '../syntax/ast.ts';
import type { Report } from './schema/argument-shape.ts';

/** The names of one kind that a host, or the topology, declares. */
export interface DeclaredNames {
  readonly kind: 'bridge' | 'container' | 'segment';
  readonly names: ReadonlySet<string>;
  /** Also those that were written but could not be read as names: a reference to one is no second mistake. */
  readonly written: ReadonlySet<string>;
  /** For bridges: the names of segments, which people take for bridges that hosts have in common. */
  readonly segments?: ReadonlySet<string>;
}

/** The names that `statements` declare, of which `readable` could be read. */
export function declaredNames(
  kind: DeclaredNames['kind'],
  statements: readonly Statement[],
  readable: readonly { readonly value: Located<string> }[],
): DeclaredNames {
  const names = new Set<string>();
  for (const { value } of readable) names.add(value.value);
  const ofKind = statements.filter(({ keyword }) => keyword.text === kind);
  const written = ofKind.length === readable.length ? names : new Set(ofKind.map(({ args }) => args[0]?.text ?? ''));
  return { kind, names, written };
}

/** The reference itself when its name is declared. Errors: NC0150 (unknown bridge), NC0151 (unknown container). */
export function resolveName(
  name: string,
  origin: Origin,
  declared: DeclaredNames,
  report: Report,
): Located<string> | undefined {
  const { kind, names, written } = declared;
  if (names.has(name)) return { value: name, origin };
  if (written.has(name)) return undefined;
  const near = suggest(name, names);
  const help = declared.segments?.has(name)
    ? `\`${name}\` is a segment: name a bridge that has an interface on it as its \`port\``
    : near !== undefined
      ? `did you mean \`${near}\`?`
      : names.size === 0
        ? `declare it: \`${kind} ${name} { }\``
        : `declare it with \`${kind} ${name} { }\`, or name one of ${listNames(names)}`;
  report(error(kind === 'container' ? 'NC0151' : 'NC0150', origin, `unknown ${kind} \`${name}\``, help));
  return undefined;
}

const mostShown = 5;

/** The first names for a sentence: `` `a`, `b`, … ``. */
export function listNames(names: Iterable<string>): string {
  const shown: string[] = [];
  for (const name of names) {
    shown.push(shown.length < mostShown ? `\`${name}\`` : '…');
    if (shown.length > mostShown) break;
  }
  return shown.join(', ');
}
