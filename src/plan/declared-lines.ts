import type { Origin } from '../base/span.ts';
import type { Resource } from '../resources/resource.ts';
import { originColumn } from './origin-column.ts';

/** One line of what is declared inside a namespace. */
interface Entry {
  readonly line: string;
  readonly resource: Resource;
  /** What lines are alike by, in namespaces where they may stand together; undefined for a line with a place of its own. */
  readonly key: string | undefined;
}

/**
 * The table of what is declared, below [headers] that name the namespace, `host` or another, and say `borrowed` of what the
 * host had before. What many namespaces have in common stands once, below a header that names them all; it comes from where
 * each of them does (templates/decision/declare.awk reads it back).
 */
export function declaredLines(resources: readonly Resource[], originOf: (origin: Origin) => string): readonly string[] {
  const lines: string[] = [];
  const origins = originColumn(originOf);
  let header = '';
  const put = (namespaces: string, borrowed: boolean, line: string): void => {
    const here = `[${namespaces}${borrowed ? ' borrowed' : ''}]`;
    if (here !== header) lines.push(here);
    header = here;
    lines.push(line);
  };
  const putOne = ({ line, resource }: Entry): void => {
    put(resource.namespace ?? 'host', resource.borrowed, origins(line, resource.origin, resource.note));
  };

  const comesFrom = new Map<string, Origin>();
  // To compare texts is for the few that are not of the very same origin.
  const isWhere = (one: Origin | undefined, other: Origin): boolean =>
    one === other || (one !== undefined && originOf(one) === originOf(other));
  let waiting: Entry[] = [];
  const flush = (): void => {
    for (const turn of turnsOf(waiting)) {
      const [first, ...others] = turn;
      if (first === undefined) continue;
      if (others.length === 0) putOne(first);
      else {
        put(turn.map(({ resource }) => resource.namespace ?? '').join(' '), first.resource.borrowed, first.line);
      }
    }
    waiting = [];
  };
  for (const resource of resources) {
    const { namespace, origin, note, borrowed } = resource;
    for (const line of resource.lines) {
      // Rules of one namespace are waited for by others: they keep their place.
      if (namespace === undefined || line === 'rules') {
        flush();
        if (line.startsWith('netns add ')) comesFrom.set(line.slice('netns add '.length), origin);
        putOne({ line, resource, key: undefined });
      } else {
        const own = note === undefined && isWhere(comesFrom.get(namespace), origin);
        waiting.push({ line, resource, key: !own ? undefined : borrowed ? `borrowed ${line}` : line });
      }
    }
  }
  flush();
  return lines;
}

/**
 * The entries in turns: each namespace's own in their order, and of several namespaces those that are alike in one turn. What
 * only one of them has comes first, so that the others wait for it.
 */
function turnsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const queues = new Map<string, Entry[]>();
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const namespace = entry.resource.namespace ?? '';
    const queue = queues.get(namespace);
    if (queue === undefined) queues.set(namespace, [entry]);
    else queue.push(entry);
    if (entry.key !== undefined) counts.set(entry.key, (counts.get(entry.key) ?? 0) + 1);
  }
  const turns: Entry[][] = [];
  const places = new Map([...queues.keys()].map((namespace) => [namespace, 0]));
  while (places.size > 0) {
    const alike = new Map<string, Entry[]>();
    for (const [namespace, place] of places) {
      const queue = queues.get(namespace) ?? [];
      let at = place;
      let entry = queue[at];
      while (entry !== undefined && (entry.key === undefined || counts.get(entry.key) === 1)) {
        turns.push([entry]);
        entry = queue[++at];
      }
      if (entry?.key === undefined) {
        places.delete(namespace);
        continue;
      }
      const group = alike.get(entry.key);
      if (group === undefined) alike.set(entry.key, [entry]);
      else group.push(entry);
      places.set(namespace, at + 1);
    }
    turns.push(...alike.values());
  }
  return turns;
}
