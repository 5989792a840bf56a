import { pick } from '../draft.ts';
import type { BridgeFamily } from './statement-family.ts';

/** The addresses of a bridge and of those that come from it. */
export const bridgeNetworks: readonly BridgeFamily[] = [
  {
    keyword: 'bip',
    text: (n, { bridge: { plain, network } }) =>
      plain ? 'bip none' : `bip ${network}.${pick(['1', '254'], n)}/${pick(['24', '24', '23'], n)}`,
  },
  {
    keyword: 'fixed-cidr',
    text: (n, { bridge: { v4 } }) =>
      v4 === undefined ? undefined : `fixed-cidr ${v4}.${pick(['128/25', '64/26'], n)}`,
  },
  {
    keyword: 'fixed-cidr-v6',
    text: (n, { bridge: { v6, insideLink } }) =>
      v6 === undefined ? undefined : `fixed-cidr-v6 ${v6}:/${insideLink ? '80' : pick(['64', '80'], n)}`,
  },
  { keyword: 'addressing', text: (_, { bridge: { v6 } }) => (v6 === undefined ? undefined : 'addressing sequential') },
  {
    keyword: 'default-gateway',
    text: (n, { bridge: { v4 } }) => (v4 === undefined ? undefined : `default-gateway ${v4}.${pick(['2', '3'], n)}`),
  },
];
