import { formatPrefix } from '../base/ip.ts';
import { routeProblems } from '../routing/route-problems.ts';
import { nextHopHelp } from './next-hop-help.ts';
import type { TopologyRule } from './rule.ts';

/** Where `routes auto` leads one way it leads back as well. */
export const oneWayPath: TopologyRule = {
  code: 'NC0472',
  title: 'one-way path',
  severity: 'error',
  check: (topology) =>
    routeProblems(topology).flatMap((problem) => {
      if (problem.kind !== 'unreached' || !problem.back) return [];
      const { node, destination, owner } = problem;
      return [
        {
          message: `packets from \`${owner.name}\` reach \`${node.name}\`, but replies to \`${formatPrefix(destination.prefix)}\` find no way back`,
          primary: {
            origin: node.origin,
            text: 'no next hop on the way back has an address that can be written from here',
          },
          secondary: [{ origin: destination.origin, text: 'the network that waits for replies' }],
          help: nextHopHelp(node, owner, destination.prefix.address.family),
        },
      ];
    }),
};
