import { pick } from '../draft.ts';
import { hasOtherRouter } from './other-hosts.ts';
import type { HostFamily } from './statement-family.ts';

/**
 * In a cluster its place on the segment and the addresses that it has there stand first, and, where netc would choose another
 * router, the default route that the lab's host has before anything is made.
 */
const firstCard: HostFamily['text'] = (n, { facts }) => {
  const proxied = facts.forwards && facts.bridges.some(({ insideLink }) => insideLink);
  const settings = pick(
    [
      proxied ? 'address 2001:db8:ffff::c/64; proxy-ndp on' : 'accept-ra 2',
      'address 192.0.2.77/24',
      'address 2001:db8:ffff::77/64; route 10.88.0.0/16 via 192.0.2.254',
      'mtu 1400',
      'route 10.88.0.0/16 via 192.0.2.254 metric 7; route 2001:db8:88::/48 via 2001:db8:ffff::254',
      facts.forwards ? 'address 2001:db8:ffff::c/64; proxy-ndp on' : '',
    ],
    n,
  );
  const addresses = 'on wan; address 192.0.2.10/24; address 2001:db8:ffff::10/64';
  if (facts.cluster === undefined) return `interface eth0 { ${settings} }`;
  const gateway = hasOtherRouter(facts.cluster)
    ? '; route default via 192.0.2.254; route default via 2001:db8:ffff::254'
    : '';
  return `interface eth0 { ${addresses}${gateway}; ${settings} }`;
};

const secondCard: HostFamily['text'] = (n, { facts }) => {
  const bridge = facts.bridges.find(({ existing }) => !existing);
  const settings = [
    'mac-address 02:00:00:00:00:07',
    'up off',
    // Which it has already.
    'up off; address 2001:db8:dddd::10/64',
    // As it is already, with a route that the host has; as nothing is.
    'up on; route 10.78.0.0/16 via 203.0.113.20',
    'mtu 1300',
    'mtu 1500; accept-ra 1',
    'address 10.77.0.1/24; address 2001:db8:77::1/64',
  ] as const;
  return `interface eth1 { ${n % 5 === 4 && bridge !== undefined ? `on ${bridge.name}` : pick(settings, n)} }`;
};

const route: HostFamily['text'] = (n, { facts, index }) => {
  const bridge = facts.bridges.find(({ v4 }) => v4 !== undefined);
  const ways = [
    'via 192.0.2.20',
    'dev eth0',
    'via 192.0.2.254 dev eth0 metric 3',
    // Through a container, or what is on the bridge besides.
    ...(bridge?.v4 === undefined ? [] : [`via ${bridge.v4}.9`, `via ${bridge.v4}.9 dev ${bridge.name} metric 4`]),
    ...facts.pairs.flatMap(({ number, second }) => (second === undefined ? [`dev p${number}`] : [])),
  ] as const;
  return `route 10.9${index}.0.0/16 ${pick(ways, n)}`;
};

/** What is added to the cards that the lab's host has: eth0, which leads outside, and eth1. */
export const hostInterfaces: readonly HostFamily[] = [
  { keyword: 'interface eth0', text: firstCard },
  { keyword: 'interface eth1', text: secondCard },
  { keyword: 'route', repeatable: true, text: route },
];
