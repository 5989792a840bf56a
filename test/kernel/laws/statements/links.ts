import { pick } from '../draft.ts';
import type { ContainerFamily } from './statement-family.ts';

const link: ContainerFamily['text'] = (n, { facts, container, index }) => {
  const bridge = container.bridge;
  const others = facts.containers.filter((other) => other.bridge === bridge && other.number !== container.number);
  const other = others[index];
  if (bridge === undefined || other === undefined || !(bridge.icc || other.exposes)) return undefined;
  return `link ${other.name}:${pick(['alias', 'db.example'], n)}${index}`;
};

/** Links to containers of the same bridge; one that exposes nothing can only be linked to where icc is on. */
export const links: readonly ContainerFamily[] = [
  {
    keyword: 'link',
    repeatable: true,
    text: link,
  },
];
