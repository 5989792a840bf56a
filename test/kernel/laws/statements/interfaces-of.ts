import type { ContainerFacts, Facts } from '../facts.ts';

/** Interfaces that a container has for sure. */
export function interfacesOf(container: ContainerFacts, { pairs }: Facts): readonly [string, ...string[]] {
  const ends = pairs.filter(({ first, second }) => first === container || second === container);
  const names = [...ends.map(({ number }) => `p${number}`), ...(container.bridge === undefined ? [] : ['eth0'])];
  return [names[0] ?? 'lo', ...names.slice(1)];
}
