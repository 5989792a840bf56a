import type { Origin } from '../base/span.ts';
import { isTemplate, type Argument } from '../syntax/ast.ts';

/** `NAME` or `NAME(…)`, as a profile is defined and used. */
export interface NamedCall {
  readonly name: string;
  /** What stands between the parentheses, in order. */
  readonly items: readonly (readonly Argument[])[];
  readonly origin: Origin;
}

/** Reads the argument as a name with or without parentheses; undefined for anything else. */
export function namedCall(argument: Argument): NamedCall | undefined {
  if (!isTemplate(argument)) {
    const isName = /^[A-Za-z][\w.-]*$/.test(argument.text);
    return isName ? { name: argument.text, items: [], origin: argument.origin } : undefined;
  }
  const [part, more] = argument.parts;
  if (part === undefined || more !== undefined || typeof part === 'string') return undefined;
  if (part.kind !== 'call') return undefined;
  return { name: part.name, items: withoutTrailing(part.items), origin: part.origin };
}

/** The items without the empty one that stands behind a last comma, or alone. */
export function withoutTrailing(items: readonly (readonly Argument[])[]): readonly (readonly Argument[])[] {
  return items.at(-1)?.length === 0 ? items.slice(0, -1) : items;
}
