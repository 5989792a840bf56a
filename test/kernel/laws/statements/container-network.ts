import { pick } from '../draft.ts';
import type { ContainerFamily } from './statement-family.ts';

const owns = (mode: string): boolean => !/^(host|container)/.test(mode);

const furtherInterface: ContainerFamily['text'] = (n, { facts, container }) => {
  const bridge = facts.bridges.find((other) => other !== container.bridge && other.v4 !== undefined && !other.existing);
  if (!owns(container.mode) || bridge?.v4 === undefined) return undefined;
  const address = `address ${bridge.v4}.6${container.number}/24`;
  const settings = pick(
    ['', '; mtu 1300', '; up off', `; mac-address 02:00:00:00:2${n % 10}:0${container.number}`, '; accept-ra 2'],
    n,
  );
  return `interface ${pick(['eth7', 'e.x', 'lan'], n)} { on ${bridge.name}; ${address}${settings} }`;
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
    text: (n, { container }) => (owns(container.mode) ? `ip-forward ${pick(['on', 'off'], n)}` : undefined),
  },
  {
    keyword: 'route',
    text: (n, { container: { bridge } }) =>
      bridge?.v4 === undefined || bridge.existing
        ? undefined
        : `route ${pick(['10.95.0.0/16', '10.96.0.1/32'], n)} via ${bridge.v4}.${pick(['9', '8'], n)}${pick(['', ' metric 5'], n)}`,
  },
  {
    keyword: 'interface',
    text: furtherInterface,
  },
];
