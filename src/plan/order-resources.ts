import type { Resource } from '../resources/resource.ts';

/**
 * Orders resources so that each comes after all that it needs, in time linear in resources and needs. Among those that
 * are ready one of the namespace that was just worked in goes first, so that the runtime can do much in one batch; else
 * the one that was declared first.
 *
 * @throws RangeError when needs run in a circle, which is a bug in netc.
 */
export function orderResources(resources: readonly Resource[]): readonly Resource[] {
  const providers = new Map<string, number[]>();
  resources.forEach(({ id, provides }, index) => {
    for (const name of [id, ...(provides ?? [])]) {
      const known = providers.get(name);
      if (known === undefined) providers.set(name, [index]);
      else known.push(index);
    }
  });
  const waitingFor = resources.map(() => 0);
  const waiters = resources.map((): number[] => []);
  resources.forEach(({ needs }, index) => {
    for (const need of new Set(needs)) {
      for (const provider of providers.get(need) ?? []) {
        if (provider === index) continue;
        waiters[provider]?.push(index);
        waitingFor[index] = (waitingFor[index] ?? 0) + 1;
      }
    }
  });
  const ready = new Map<string, number[]>();
  const offer = (index: number): void => {
    const group = groupOf(resources[index]);
    const queue = ready.get(group);
    if (queue === undefined) ready.set(group, [index]);
    else queue.push(index);
  };
  waitingFor.forEach((count, index) => {
    if (count === 0) offer(index);
  });
  const ordered: Resource[] = [];
  for (let queue = ready.values().next().value; queue !== undefined; queue = ready.values().next().value) {
    // The queue grows while it is worked off: what a resource makes ready in its own group follows at once.
    for (const index of queue) {
      const resource = resources[index];
      if (resource !== undefined) ordered.push(resource);
      for (const waiter of waiters[index] ?? []) {
        waitingFor[waiter] = (waitingFor[waiter] ?? 0) - 1;
        if (waitingFor[waiter] === 0) offer(waiter);
      }
    }
    ready.delete(groupOf(resources[queue[0] ?? 0]));
  }
  if (ordered.length < resources.length) throw new RangeError('resources need each other in a circle');
  return ordered;
}

function groupOf(resource: Resource | undefined): string {
  return `${resource?.namespace ?? ''} ${resource?.borrowed === true ? 'borrowed' : 'own'}`;
}
