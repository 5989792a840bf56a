import type { Origin } from '../base/span.ts';
import { groupBy } from '../base/group-by.ts';
import type { Resource } from '../resources/resource.ts';
import { originColumn } from './origin-column.ts';

/** One line of what is declared inside a namespace. */
interface Entry {
  readonly line: string;
  readonly resource: Resource;
  /** Those of other namespaces that it may stand together with; undefined for a line with a place of its own. */
  readonly alike: Alike | undefined;
}

/** Lines of several namespaces that say the same. */
interface Alike {
  count: number;
  /** Those whose turn it is. */
  turn: Entry[];
}

/**
 * The table of what is declared, below [headers] that name the namespace, `host` or another, and behind which `borrowed` says
 * that the host had it before. What many namespaces have in common stands once, below a header that names them all; it comes from where
 * each of them does (templates/decision/declare.awk reads it back).
 */
export function declaredLines(resources: readonly Resource[], originOf: (origin: Origin) => string): readonly string[] {
  const lines: string[] = [];
  const origins = originColumn(originOf);
  let namespacesAbove = '';
  let borrowedAbove = false;
  const put = (namespaces: string, borrowed: boolean, line: string): void => {
    if (namespaces !== namespacesAbove || borrowed !== borrowedAbove) {
      lines.push(`[${namespaces}]${borrowed ? ' borrowed' : ''}`);
    }
    namespacesAbove = namespaces;
    borrowedAbove = borrowed;
    lines.push(line);
  };
  const putOne = (line: string, { namespace, borrowed, origin, note }: Resource): void => {
    put(namespace ?? 'host', borrowed, origins(line, origin, note));
  };
  const putTurn = (turn: readonly Entry[]): void => {
    const [first, second] = turn;
    if (first === undefined) return;
    if (second === undefined) putOne(first.line, first.resource);
    else put(turn.map(({ resource }) => resource.namespace ?? '').join(' '), first.resource.borrowed, first.line);
  };

  const comesFrom = new Map<string, Origin>();
  // To compare texts is for the few that are not of the very same origin.
  const isWhere = (one: Origin | undefined, other: Origin): boolean =>
    one === other || (one !== undefined && originOf(one) === originOf(other));
  let waiting: Entry[] = [];
  let alike = new Map<string, Alike>();
  const flush = (): void => {
    takeTurns(waiting, putTurn);
    waiting = [];
    alike = new Map();
  };
  const wait = (line: string, resource: Resource, isOwn: boolean): void => {
    if (!isOwn) {
      waiting.push({ line, resource, alike: undefined });
      return;
    }
    const key = resource.borrowed ? `borrowed ${line}` : line;
    let others = alike.get(key);
    if (others === undefined) alike.set(key, (others = { count: 0, turn: [] }));
    others.count += 1;
    waiting.push({ line, resource, alike: others });
  };
  for (const resource of resources) {
    const { namespace, origin, note } = resource;
    const isOwn = namespace !== undefined && note === undefined && isWhere(comesFrom.get(namespace), origin);
    for (const line of resource.lines) {
      // Rules of one namespace are waited for by others: they keep their place.
      if (namespace === undefined || line === 'rules') {
        flush();
        if (line.startsWith('netns add ')) comesFrom.set(line.slice('netns add '.length), origin);
        putOne(line, resource);
      } else wait(line, resource, isOwn);
    }
  }
  flush();
  return lines;
}

/**
 * Puts entries in turns: each namespace's own in their order, and of several namespaces those that are alike in one turn. What
 * only one of them has comes first, so that the others wait for it.
 */
function takeTurns(entries: readonly Entry[], put: (turn: readonly Entry[]) => void): void {
  let left = [...groupBy(entries, ({ resource }) => resource.namespace).values()].map((queue) => ({ queue, next: 0 }));
  while (left.length > 0) {
    const shared: Alike[] = [];
    left = left.filter((one) => {
      for (let entry = one.queue[one.next++]; entry !== undefined; entry = one.queue[one.next++]) {
        const { alike } = entry;
        if (alike === undefined || alike.count === 1) {
          put([entry]);
          continue;
        }
        if (alike.turn.length === 0) shared.push(alike);
        alike.turn.push(entry);
        return true;
      }
      return false;
    });
    for (const alike of shared) {
      put(alike.turn);
      alike.turn = [];
    }
  }
}
