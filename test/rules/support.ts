import { expect } from 'vitest';
import { positionAt } from '../../src/base/line-index.ts';
import type { Diagnostic, Label } from '../../src/diagnostics/diagnostic.ts';
import { analyse } from '../../src/plan/analyse.ts';
import type { CodeEntry } from '../../src/diagnostics/code-entry.ts';

/** `LINE:COLUMN`, both from 1. */
type Place = `${number}:${number}`;

/** A diagnostic as tests expect it: where, what, and where the other parties stand. */
export interface Expected {
  readonly at: Place;
  readonly message: string;
  readonly others?: readonly Place[];
  /** A part of the advice. */
  readonly help?: string;
}

/** Everything that parsing, resolving and validating the text finds, as the command line would report it. */
export function diagnose(text: string): readonly Diagnostic[] {
  return analyse({ name: 'test.net', text }, () => ({ failure: 'no such file' }), { name: 'test' }).diagnostics;
}

/** The text breaks the rule at exactly these places, and no other rule. */
export function expectErrors(rule: CodeEntry, text: string, expected: readonly Expected[]): void {
  const found = diagnose(text);
  expect(found.map(summary)).toEqual(
    expected.map(({ at, message, others = [] }) => ({
      code: rule.code,
      severity: rule.severity,
      at,
      message,
      others,
    })),
  );
  for (const [index, { help }] of expected.entries()) {
    if (help !== undefined) expect(found[index]?.help).toContain(help);
  }
}

/** Nothing at all is found in the text. */
export function expectValid(text: string): void {
  expect(diagnose(text).map(summary)).toEqual([]);
}

function summary({ code, severity, message, primary, secondary }: Diagnostic): object {
  return { code, severity, at: place(primary), message, others: secondary.map(place) };
}

function place({ origin }: Label): string {
  const { line, column } = positionAt(origin.file, origin.start);
  return `${line}:${column}`;
}
