import type { Located, Origin } from '../base/span.ts';
import { suggest } from '../base/suggest.ts';
import { error } from '../diagnostics/error.ts';
import type { Statement } from '../syntax/ast.ts';
import type { HostReading } from './readings.ts';
import type { Report } from './schema/argument-shape.ts';

/** The names of one kind that a host declares. */
export interface DeclaredNames {
  readonly kind: 'bridge' | 'container';
  readonly names: ReadonlySet<string>;
  /** Also those that were written but could not be read as names: a reference to one is no second mistake. */
  readonly written: ReadonlySet<string>;
}

/** The host's bridges or containers by name. */
export function declaredNames(
  kind: 'bridge' | 'container',
  statements: readonly Statement[],
  reading: HostReading,
): DeclaredNames {
  const written = new Set<string>();
  for (const { keyword, args } of statements) {
    if (keyword.text === kind) written.add(args[0]?.text ?? '');
  }
  return { kind, names: new Set(reading.of[kind].map((stated) => stated.value.value)), written };
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
  const help =
    near !== undefined
      ? `did you mean \`${near}\`?`
      : names.size === 0
        ? `declare it: \`${kind} ${name} { }\``
        : `declare it with \`${kind} ${name} { }\`, or name one of ${listNames(names)}`;
  report(error(kind === 'bridge' ? 'NC0150' : 'NC0151', origin, `unknown ${kind} \`${name}\``, help));
  return undefined;
}

/** The first names for a sentence: `` `a`, `b`, … ``. */
export function listNames(names: Iterable<string>): string {
  const all = [...names];
  const shown = all.slice(0, 5).map((name) => `\`${name}\``);
  return [...shown, ...(all.length > shown.length ? ['…'] : [])].join(', ');
}
