import type { CodeEntry } from '../diagnostics/code-entry.ts';
import { syntaxCodes } from '../diagnostics/syntax-codes.ts';
import { expandCodes } from '../expand/codes.ts';
import { rules, topologyRules } from '../rules/index.ts';
import { topologyCodes } from '../topology/codes.ts';

/** Every code that a diagnostic can carry, in order. */
export const errorCodes: readonly CodeEntry[] = [
  ...syntaxCodes,
  ...expandCodes,
  ...topologyCodes,
  ...rules,
  ...topologyRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));
