import { pick } from '../draft.ts';
import type { ContainerFamily } from './statement-family.ts';

const publish: ContainerFamily['text'] = (n, { facts, container, index }) => {
  if (container.bridge?.hasV4 !== true || container.bridge.existing || !facts.forwards || !facts.iptables)
    return undefined;
  // Each container has a hundred host ports of its own, each of its statements ten of these.
  const port = 20_000 + container.number * 100 + index * 10;
  const spellings = [
    `${port}:80`,
    `80`,
    `127.0.0.1:${port}:80`,
    `192.0.2.10:${port}:53/udp`,
    `${port}-${port + 2}:9000-9002`,
    `${port}:53/udp ${port}:53/tcp`,
    `203.0.113.10::443`,
    `${port}-${port + 5}:80`,
  ] as const;
  return `publish ${pick(spellings, n)}`;
};

/** What a container opens: to those who link to it, and to the outside through ports of the host. */
export const publishedPorts: readonly ContainerFamily[] = [
  {
    keyword: 'expose',
    text: (n, { container }) =>
      container.bridge === undefined
        ? undefined
        : `expose ${pick(['80', '80 53/udp', '8000-8002 443/tcp', '5000/sctp'], n)}`,
  },
  {
    keyword: 'publish',
    repeatable: true,
    text: publish,
  },
  {
    keyword: 'publish-all',
    text: (_, { facts, container, part }) =>
      container.bridge?.hasV4 !== true ||
      container.bridge.existing ||
      !facts.forwards ||
      !facts.iptables ||
      !part.choices.some(({ keyword }) => keyword === 'expose')
        ? undefined
        : 'publish-all',
  },
];
