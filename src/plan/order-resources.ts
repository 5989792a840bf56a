import type { Resource } from '../resources/resource.ts';

/** What resources call each other by: there once all are that provide it. */
interface Name {
  missing: number;
  /** The numbers of the resources that need it. */
  waiters: number[] | undefined;
}

/** The resources of one namespace that are ready, in the order in which they became so. */
interface Group {
  queue: number[];
}

/**
 * Orders resources so that each comes after all that it needs, in time linear in resources and needs, however many provide
 * one thing that many need. Among those that are ready one of the namespace that was just worked in goes first, so that
 * the runtime can do much in one batch; else the one that was declared first; but what `follows` goes at once behind what it
 * was waiting for. What a resource provides itself it does not wait for.
 *
 * @throws RangeError when needs run in a circle, which is a bug in netc.
 */
export function orderResources(resources: readonly Resource[]): readonly Resource[] {
  const names = new Map<string, Name>();
  const provide = (provided: string): Name => {
    let name = names.get(provided);
    if (name === undefined) names.set(provided, (name = { missing: 0, waiters: undefined }));
    name.missing += 1;
    return name;
  };
  // Looked up once: to find a name takes longer than all else here.
  const nameOf = resources.map(({ id }) => provide(id));
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
