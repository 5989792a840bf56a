import type { Resource } from '../resources/resource.ts';

/** What resources call each other by: there once all are that provide it. */
interface Name {
  missing: number;
  /** The first resource of which it is the id. */
  first: Resource | undefined;
  /** The texts of those that bear it as well and say something else. */
  others: Set<string> | undefined;
  /** The numbers of the resources that need it. */
  waiters: number[] | undefined;
}

/** The resources of one namespace that are ready, in the order in which they became so. */
interface Group {
  queue: number[];
}

/**
 * Orders resources, each once, so that each comes after all that it needs, in time linear in resources and needs, however many provide
 * one thing that many need. Among those that are ready one of the namespace that was just worked in goes first, so that
 * the runtime can do much in one batch; else the one that was declared first; but what `follows` goes at once behind what it
 * was waiting for. What a resource provides itself it does not wait for. Features may ask for the same thing independently: what
 * is the same has the same id.
 *
 * @throws RangeError when needs run in a circle, which is a bug in netc.
 */
export function orderResources(asked: readonly Resource[]): readonly Resource[] {
  const names = new Map<string, Name>();
  const named = (text: string): Name => {
    let name = names.get(text);
    if (name === undefined) {
      name = { missing: 0, first: undefined, others: undefined, waiters: undefined };
      names.set(text, name);
    }
    return name;
  };
  const provide = (provided: string): Name => {
    const name = named(provided);
    name.missing += 1;
    return name;
  };
  // Looked up once: to find a name takes longer than all else here.
  const nameOf: Name[] = [];
  const resources = asked.filter((resource) => {
    const name = named(resource.id);
    if (isRepeated(resource, name)) return false;
    name.missing += 1;
    nameOf.push(name);
    return true;
  });
  const furtherOf = resources.map(({ provides }) => provides?.map(provide));
  const waitingFor = resources.map(({ needs }, index) => {
    let count = 0;
    for (const need of needs) {
      const name = names.get(need);
      if (name === undefined || name === nameOf[index] || furtherOf[index]?.includes(name) === true) continue;
      if (name.waiters === undefined) name.waiters = [index];
      else name.waiters.push(index);
      count += 1;
    }
    return count;
  });

  const groupOf = groups();
  const ready = new Set<Group>();
  const offer = (index: number): void => {
    const resource = resources[index];
    if (resource === undefined) return;
    const group = groupOf(resource);
    group.queue.push(index);
    ready.add(group);
  };
  waitingFor.forEach((count, index) => {
    if (count === 0) offer(index);
  });
  /** Those that waited for nothing but this, and whether an earlier one follows a later one. */
  const freed: number[] = [];
  let mixed = false as boolean;
  const free = (name: Name | undefined): void => {
    if (name === undefined) return;
    name.missing -= 1;
    if (name.missing > 0 || name.waiters === undefined) return;
    for (const waiter of name.waiters) {
      const left = (waitingFor[waiter] ?? 0) - 1;
      waitingFor[waiter] = left;
      if (left > 0) continue;
      mixed ||= waiter < (freed.at(-1) ?? 0);
      freed.push(waiter);
    }
  };

  const ordered: Resource[] = [];
  const following: number[] = [];
  const take = (index: number): void => {
    const resource = resources[index];
    if (resource === undefined) return;
    ordered.push(resource);
    free(nameOf[index]);
    furtherOf[index]?.forEach(free);
    if (mixed) freed.sort((one, other) => one - other);
    for (const next of freed) {
      if (resources[next]?.follows === true) following.push(next);
      else offer(next);
    }
    freed.length = 0;
    mixed = false;
  };
  for (const group of ready) {
    // The queue grows while it is worked off: what a resource makes ready in its own group follows at once.
    for (const index of group.queue) {
      take(index);
      for (const next of following) take(next);
      following.length = 0;
    }
    group.queue = [];
    // So that it stands last when something in it becomes ready again, which the loop then comes to.
    ready.delete(group);
  }
  if (ordered.length < resources.length) throw new RangeError('resources need each other in a circle');
  return ordered;
}

/** Whether there is one of the same id that says the same; else it is remembered. */
function isRepeated(resource: Resource, name: Name): boolean {
  if (name.first === undefined) {
    name.first = resource;
    return false;
  }
  const text = textOf(resource);
  if (text === textOf(name.first) || name.others?.has(text) === true) return true;
  (name.others ??= new Set()).add(text);
  return false;
}

function textOf({ namespace, lines }: Resource): string {
  return `${namespace ?? ''}\n${lines.join('\n')}`;
}

/** Finds the group of a resource: one for each namespace. */
function groups(): (resource: Resource) => Group {
  const all = new Map<string | undefined, Group>();
  return ({ namespace }) => {
    let group = all.get(namespace);
    if (group === undefined) {
      group = { queue: [] };
      all.set(namespace, group);
    }
    return group;
  };
}
