import type { ContainerFamily } from './statement-family.ts';

/** Where a container's namespace is that of a process: of one that no other container names, by its id in the lab. */
export const runtimes: readonly ContainerFamily[] = [
  {
    keyword: 'runtime',
    text: (n, { container }) =>
      container.ownsNamespace ? `runtime ${n % 4 === 3 ? 'netns' : `pid:${30_000 + container.number}`}` : undefined,
  },
];
