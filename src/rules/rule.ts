import type { CodeEntry } from '../diagnostics/code-entry.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Topology } from '../topology/model.ts';
import type { HostView } from './host-view.ts';

/** What a rule says of one breach; the code and the severity are the rule's own. */
export type Finding = Pick<Diagnostic, 'message' | 'primary' | 'secondary' | 'help'>;

/** One law over one host. `check` is pure, at worst n log n, and silent about parts that an earlier stage left out. */
export interface Rule extends CodeEntry {
  readonly check: (view: HostView) => readonly Finding[];
}

/** One law over the hosts of a topology together, under the same terms. */
export interface TopologyRule extends CodeEntry {
  readonly check: (topology: Topology) => readonly Finding[];
}
