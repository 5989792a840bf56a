import { pick } from '../draft.ts';
import type { BridgeFamily } from './statement-family.ts';

/** What a bridge is and lets through. */
export const bridgeSettings: readonly BridgeFamily[] = [
  { keyword: 'existing', text: (_, { bridge }) => (bridge.existing ? 'existing' : undefined) },
  { keyword: 'icc', text: (_, { bridge }) => (bridge.icc ? undefined : 'icc off') },
  { keyword: 'masquerade', text: () => 'masquerade off' },
  { keyword: 'mtu', text: (n, { bridge }) => (bridge.existing ? undefined : `mtu ${pick(['1400', '9000'], n)}`) },
  { keyword: 'stp', text: (n, { bridge }) => (bridge.existing ? undefined : `stp ${pick(['on', 'off'], n)}`) },
  {
    keyword: 'mac-address',
    text: (n, { bridge }) => (bridge.existing ? undefined : `mac-address 02:00:00:00:0${n % 10}:${bridge.number + 10}`),
  },
  {
    keyword: 'allow-from',
    repeatable: true,
    text: (n, { facts, bridge }) =>
      facts.iptables && bridge.hasV4
        ? `allow-from ${pick(['198.51.100.0/24', '192.0.2.20/32 198.51.100.10/32'], n)}${pick(['', ' in eth0'], Math.floor(n / 2))}`
        : undefined,
  },
  {
    keyword: 'port',
    text: (_, { facts, bridge }) => (facts.bridges[0] === bridge && !bridge.existing ? 'port spare0' : undefined),
  },
];
