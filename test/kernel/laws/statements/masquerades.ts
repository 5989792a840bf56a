import { pick } from '../draft.ts';
import { interfacesOf } from './interfaces-of.ts';
import type { ContainerFamily, HostFamily } from './statement-family.ts';

const sources = ['', '', 'from 10.20.0.0/15 ', 'from 2001:db8::/32 ', 'from 10.1.0.1/32 '] as const;

/** Source NAT of what leaves the host by an interface, one that is there or not. */
export const hostMasquerades: readonly HostFamily[] = [
  {
    keyword: 'masquerade',
    repeatable: true,
    text: (n, { facts }) =>
      facts.iptables
        ? `masquerade ${pick(sources, n)}out ${pick(['eth0', 'eth1', 'wg7'], Math.floor(n / 5))}`
        : undefined,
  },
];

/** The same inside a container that forwards. */
export const containerMasquerades: readonly ContainerFamily[] = [
  {
    keyword: 'masquerade',
    repeatable: true,
    text: (n, { facts, container }) =>
      facts.iptables && container.forwards
        ? `masquerade ${pick(sources, n)}out ${pick(interfacesOf(container, facts), Math.floor(n / 5))}`
        : undefined,
  },
];
