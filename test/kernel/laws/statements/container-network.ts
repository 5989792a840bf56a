import { pick } from '../draft.ts';
import type { ContainerFamily } from './statement-family.ts';

const furtherInterface: ContainerFamily['text'] = (n, { facts, container }) => {
  const bridges = facts.bridges.filter((other) => other !== container.bridge && !other.existing);
  const bridge = bridges.find(({ v4, plain }) => v4 !== undefined || plain);
  if (!container.ownsNamespace || bridge === undefined) return undefined;
  const address = `address ${bridge.network}.6${container.number}/24`;
  const settings = pick(
    ['', '; mtu 1300', '; up off', `; mac-address 02:00:00:00:2${n % 10}:0${container.number}`, '; accept-ra 2'],
    n,
  );
  return `interface ${pick(['eth7', 'e.x', 'lan'], n)} { on ${bridge.name}; ${address}${settings} }`;
};

/** Over the bridge, or over a pair, where another container may forward. */
const route: ContainerFamily['text'] = (n, { facts, container, index }) => {
  const { bridge } = container;
  const ends = facts.pairs.filter(({ first, second }) => first === container || second === container);
  const hops =
    n % 2 === 0 && bridge?.v4 !== undefined && !bridge.existing ? [`via ${bridge.v4}.9`, `via ${bridge.v4}.8`] : [];
  const ways = [...hops, ...ends.map(({ number }) => `dev p${number}`)];
  const way = ways[Math.floor(n / 2) % Math.max(1, ways.length)];
  return way === undefined
    ? undefined
    : `route ${pick([`10.95.${index}.0/24`, `10.96.${index}.1/32`], n)} ${way}${pick(['', ' metric 5'], n)}`;
};

/** Where a container's network comes from, and the addresses in it. */
export const containerNetwork: readonly ContainerFamily[] = [
  {
    keyword: 'net',
    text: (n, { facts, container }) =>
      `net ${n % 2 === 1 && facts.bridges.length === 1 && container.bridge !== undefined ? 'bridge' : container.mode}`,
  },
  {
    keyword: 'ip',
    // A written pool is in the upper half.
    text: (n, { container: { bridge, number } }) =>
      bridge?.v4 === undefined || bridge.existing
        ? undefined
        : `ip ${bridge.v4}.${pick(['20', '40'], n).slice(0, 1)}${number}`,
  },
  {
    keyword: 'ip6',
    text: (n, { container: { bridge, number } }) =>
      bridge?.v6 === undefined ? undefined : `ip6 ${bridge.v6}:${pick(['a', 'b'], n)}${number}`,
  },
  {
    keyword: 'mac-address',
    text: (n, { container: { bridge, number } }) =>
      bridge === undefined ? undefined : `mac-address 02:00:00:00:1${n % 10}:0${number}`,
  },
  {
    keyword: 'ip-forward',
    text: (_, { container }) =>
      container.ownsNamespace ? `ip-forward ${container.forwards ? 'on' : 'off'}` : undefined,
  },
  { keyword: 'route', repeatable: true, text: route },
  {
    keyword: 'interface',
    text: furtherInterface,
  },
];
