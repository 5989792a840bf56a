import { compareOrigins } from '../base/compare-origins.ts';
import { compareText } from '../base/compare-text.ts';
import type { Via } from '../base/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Equal findings that differ in the round or use they were met in, and in what it says there. */
interface Group {
  readonly first: Diagnostic;
  others: number;
}

function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compareOrigins(one.primary.origin, other.primary.origin) ||
    one.primary.origin.end - other.primary.origin.end ||
    compareText(one.code, other.code) ||
    compareText(one.message, other.message)
  );
}

function isRepeatable(via: Via | undefined): boolean {
  for (let step = via; step !== undefined; step = step.outer) if (step.kind !== 'include') return true;
  return false;
}

function placesOf({ code, primary, secondary }: Diagnostic): string {
  const places = [primary, ...secondary].map(({ origin: { file, start, end } }) => [file.name, start, end]);
  return JSON.stringify([code, places]);
}

/**
 * The diagnostics in the order in which a reader meets their places ({@link compareOrigins}); at one place by code and
 * message, so that the order in which they were found does not matter. What says the same of the same place of a file,
 * however that was included, is kept once. One mistake that many rounds of a loop or uses of a profile make is kept once
 * too, whatever the value of each round makes of its message; `repeats` counts the others.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Group>();
  /** How many findings of one kind and place the current round has had: those are different mistakes. */
  const inRound = new Map<string, { via: Via | undefined; count: number }>();
  for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) {
    const { via } = diagnostic.primary.origin;
    const places = placesOf(diagnostic);
    let key = `${places}${diagnostic.message}`;
    if (isRepeatable(via)) {
      const last = inRound.get(places);
      const count = last?.via === via ? (last?.count ?? 0) + 1 : 0;
      inRound.set(places, { via, count });
      key = `${places}${count}`;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: diagnostic, others: 0 });
    else if (isRepeatable(via)) group.others += 1;
  }
  return [...groups.values()].map(({ first, others }) => (others === 0 ? first : { ...first, repeats: others }));
}
