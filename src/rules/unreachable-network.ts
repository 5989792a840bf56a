import { formatPrefix } from '../base/ip.ts';
import type { RouteNode } from '../routing/route-graph.ts';
import { routeProblems, type RouteProblem } from '../routing/route-problems.ts';
import { nextHopHelp } from './next-hop-help.ts';
import type { Finding, TopologyRule } from './rule.ts';

/** Under `routes auto` every host and router reaches the networks of every other. */
export const unreachableNetwork: TopologyRule = {
  code: 'NC0471',
  title: 'network out of reach of `routes auto`',
  severity: 'error',
  check: (topology) => routeProblems(topology).flatMap(finding),
};

function finding(problem: RouteProblem): readonly Finding[] {
  if (problem.kind === 'closed') return [closed(problem.destination, problem.owner)];
  if (problem.kind === 'apart') return [apart(problem.node, problem.other)];
  if (problem.kind !== 'unreached' || problem.back) return [];
  const { node, destination, owner, more } = problem;
  return [
    {
      message: `\`${node.name}\` cannot reach \`${formatPrefix(destination.prefix)}\` of \`${owner.name}\`${andMore(more)}`,
      primary: {
        origin: node.origin,
        text: 'no next hop on the way there has an address that can be written from here',
      },
      secondary: [{ origin: destination.origin, text: 'the network' }],
      help: nextHopHelp(node, owner, destination.prefix.address.family),
    },
  ];
}

function closed(
  { prefix, origin }: Extract<RouteProblem, { kind: 'closed' }>['destination'],
  owner: RouteNode,
): Finding {
  const { family } = prefix.address;
  const { ipForward } = owner.host;
  return {
    message: `no other host reaches \`${formatPrefix(prefix)}\`: \`${owner.name}\` does not forward IPv${family}`,
    primary: { origin, text: '`routes auto` can lead nobody here' },
    secondary: ipForward.value ? [] : [{ origin: ipForward.origin, text: 'forwarding is off' }],
    help: ipForward.value
      ? `write \`router ${owner.name}\` instead of \`host ${owner.name}\` if it is to forward without a bridge that has IPv${family}`
      : `remove \`ip-forward off\` of \`${owner.name}\``,
  };
}

function apart(node: RouteNode, other: RouteNode): Finding {
  return {
    message: `nothing joins \`${node.name}\` to \`${other.name}\``,
    primary: { origin: node.origin, text: '`routes auto` finds no way from here' },
    secondary: [{ origin: other.origin, text: 'to here' }],
    help: 'put an interface of each `on` a common segment, or of a router on a segment of each; describe networks that have nothing to do with each other in files of their own',
  };
}

function andMore(more: number): string {
  return more === 0 ? '' : `, nor those of ${more} other${more === 1 ? '' : 's'}`;
}
