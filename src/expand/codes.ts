import type { CodeEntry } from '../diagnostics/code-entry.ts';

/** The codes of the expansion, NC0050 to NC0099: files, values, loops and profiles. */
export const expandCodes: readonly CodeEntry[] = [
  { code: 'NC0050', title: 'included file cannot be read', severity: 'error' },
  { code: 'NC0051', title: 'files include each other', severity: 'error' },
  { code: 'NC0052', title: 'include inside a block', severity: 'error' },
  { code: 'NC0053', title: 'malformed include', severity: 'error' },
  { code: 'NC0054', title: 'unknown value', severity: 'error' },
  { code: 'NC0055', title: 'unknown profile', severity: 'error' },
  { code: 'NC0056', title: 'unknown function', severity: 'error' },
  { code: 'NC0057', title: 'name defined twice', severity: 'error' },
  { code: 'NC0058', title: 'malformed let', severity: 'error' },
  { code: 'NC0059', title: 'malformed for', severity: 'error' },
  { code: 'NC0060', title: 'malformed profile', severity: 'error' },
  { code: 'NC0061', title: 'malformed use', severity: 'error' },
  { code: 'NC0062', title: 'value defined by itself', severity: 'error' },
  { code: 'NC0063', title: 'profile uses itself', severity: 'error' },
  { code: 'NC0064', title: 'malformed expression', severity: 'error' },
  { code: 'NC0065', title: 'value of the wrong kind', severity: 'error' },
  { code: 'NC0066', title: 'range runs backwards', severity: 'error' },
  { code: 'NC0067', title: 'calculation without a result', severity: 'error' },
  { code: 'NC0068', title: 'wrong number of values', severity: 'error' },
  { code: 'NC0069', title: 'subnet length outside the prefix', severity: 'error' },
  { code: 'NC0070', title: 'index outside the prefix', severity: 'error' },
  { code: 'NC0071', title: 'expansion too large', severity: 'error' },
  { code: 'NC0090', title: 'value that nothing uses', severity: 'warning' },
  { code: 'NC0091', title: 'profile that nothing uses', severity: 'warning' },
];
