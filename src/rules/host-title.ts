import type { Host } from '../topology/model.ts';

/** A host for messages: ``the host``, ``host `berlin` ``, ``router `gate` ``. */
export function hostTitle({ kind, name }: Pick<Host, 'kind' | 'name'>): string {
  return name === undefined ? 'the host' : `${kind} \`${name.value}\``;
}
