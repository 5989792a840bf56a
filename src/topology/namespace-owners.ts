import type { Container } from './model.ts';

/**
 * For each container the one whose namespace it lives in: itself, or for `net container:NAME` the last of that chain.
 * A container whose chain goes in a circle or names nothing is left out. Linear, for each chain is walked once.
 */
export function namespaceOwners(byName: ReadonlyMap<string, Container>): ReadonlyMap<Container, Container> {
  const owners = new Map<Container, Container>();
  const walked = new Set<Container>();
  for (const start of byName.values()) {
    if (start.mode?.value.kind !== 'container') {
      owners.set(start, start);
      continue;
    }
    const chain: Container[] = [];
    let current: Container | undefined = start;
    while (current?.mode?.value.kind === 'container' && !walked.has(current)) {
      walked.add(current);
      chain.push(current);
      current = byName.get(current.mode.value.container);
    }
    const owner = current?.mode?.value.kind === 'container' ? owners.get(current) : current;
    if (owner === undefined) continue;
    owners.set(owner, owner);
    for (const member of chain) owners.set(member, owner);
  }
  return owners;
}
