import { pick } from '../draft.ts';
import type { ContainerFamily } from './statement-family.ts';

/** What goes into a container's files. */
export const containerNames: readonly ContainerFamily[] = [
  {
    keyword: 'hostname',
    text: (n, { container }) =>
      container.ownsNamespace ? `hostname ${pick(['www', 'www.example.com'], n)}${container.number}` : undefined,
  },
  {
    keyword: 'dns',
    text: (n, { container }) =>
      container.ownsNamespace ? `dns ${pick(['192.0.2.1', '192.0.2.2 2001:db8::2'], n)}` : undefined,
  },
  {
    keyword: 'dns-search',
    text: (n, { container }) => (container.ownsNamespace ? `dns-search ${pick(['.', 'c.example'], n)}` : undefined),
  },
  {
    keyword: 'extra-host',
    repeatable: true,
    text: (n, { container, index }) =>
      container.ownsNamespace ? `extra-host x${index} ${pick(['192.0.2.33', '2001:db8::33'], n)}` : undefined,
  },
];
