import type { CodeEntry } from '../diagnostics/code-entry.ts';
import { schemaCodes } from './schema/codes.ts';

/** The codes of names, defaults and allocation, NC0150 to NC0199. */
const resolutionCodes: readonly CodeEntry[] = [
  { code: 'NC0150', title: 'unknown bridge or segment', severity: 'error' },
  { code: 'NC0151', title: 'unknown container', severity: 'error' },
  { code: 'NC0152', title: 'no bridge for a container', severity: 'error' },
  { code: 'NC0153', title: 'more than one bridge to choose from', severity: 'error' },
  { code: 'NC0154', title: 'container interface on no bridge', severity: 'error' },
  { code: 'NC0155', title: 'topology without a name', severity: 'error' },
  { code: 'NC0156', title: 'search domain beside none', severity: 'error' },
  { code: 'NC0160', title: 'pool too small', severity: 'error' },
  { code: 'NC0161', title: 'no free network for a bridge', severity: 'error' },
  { code: 'NC0162', title: 'bridge without a network to pick from', severity: 'error' },
  { code: 'NC0163', title: 'no free host port', severity: 'error' },
  { code: 'NC0164', title: 'statement of a host beside hosts', severity: 'error' },
  { code: 'NC0165', title: 'name of a bridge and a segment', severity: 'error' },
  { code: 'NC0500', title: 'unknown name in a firewall rule', severity: 'error' },
  { code: 'NC0501', title: 'name without an address in a firewall rule', severity: 'error' },
];

/** Every code of this room, in order. */
export const topologyCodes: readonly CodeEntry[] = [...schemaCodes, ...resolutionCodes];
