import { pick } from '../draft.ts';
import type { HostFamily } from './statement-family.ts';

const secondCard: HostFamily['text'] = (n, { facts }) => {
  const bridge = facts.bridges.find(({ existing }) => !existing);
  const settings = [
    'mac-address 02:00:00:00:00:07',
    'up off',
    'mtu 1300',
    'address 10.77.0.1/24; address 2001:db8:77::1/64',
  ] as const;
  return `interface eth1 { ${n % 5 === 4 && bridge !== undefined ? `on ${bridge.name}` : pick(settings, n)} }`;
};

/** What is added to the cards that the lab's host has: eth0, which leads outside, and eth1. */
export const hostInterfaces: readonly HostFamily[] = [
  {
    keyword: 'interface eth0',
    text: (n) =>
      `interface eth0 { ${pick(
        [
          'accept-ra 2',
          'address 192.0.2.77/24',
          'address 2001:db8:ffff::77/64; route 10.88.0.0/16 via 192.0.2.254',
          'mtu 1400',
          'route 10.88.0.0/16 via 192.0.2.254 metric 7; route 2001:db8:88::/48 via 2001:db8:ffff::254',
        ],
        n,
      )} }`,
  },
  {
    keyword: 'interface eth1',
    text: secondCard,
  },
  {
    keyword: 'route',
    repeatable: true,
    text: (n, { index }) =>
      `route 10.9${index}.0.0/16 ${pick(['via 192.0.2.20', 'dev eth0', 'via 192.0.2.254 dev eth0 metric 3'], n)}`,
  },
];
