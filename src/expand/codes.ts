import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** The codes of the include expansion, NC0050 to NC0069. */
export const expandCodes: readonly CodeEntry[] = [
  { code: 'NC0050', title: 'included file cannot be read', severity: 'error' },
  { code: 'NC0051', title: 'files include each other', severity: 'error' },
  { code: 'NC0052', title: 'include inside a block', severity: 'error' },
  { code: 'NC0053', title: 'malformed include', severity: 'error' },
];
