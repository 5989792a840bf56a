import { formatAddress, formatPrefix } from '../base/ip.ts';
import { routeProblems } from '../routing/route-problems.ts';
import type { TopologyRule } from './rule.ts';

/** Between two networks one way is shorter than all others, so that nobody has to guess which one netc takes. */
export const equalPaths: TopologyRule = {
  code: 'NC0721',
  title: 'two equal paths',
  severity: 'warning',
  check: (topology) =>
    routeProblems(topology).flatMap((problem) => {
      if (problem.kind !== 'equal') return [];
      const { node, destination, hop, other, more } = problem;
      const [taken, left] = [hop, other].map(
        ({ port, next }) => `\`${next.port.node.name}\` over \`${port.link.name}\``,
      );
      const prefix = formatPrefix(destination.prefix);
      const alike = more === 0 ? '' : ` (and ${more} more like it)`;
      return [
        {
          message: `from \`${node.name}\` it is as far to \`${prefix}\` through ${taken ?? ''} as through ${left ?? ''}${alike}`,
          primary: { origin: hop.next.port.origin, text: 'this way is taken' },
          secondary: [{ origin: other.next.port.origin, text: 'not this one' }],
          help: `write \`route ${prefix} via ${formatAddress(other.next.address)} dev ${other.port.name}\` on \`${node.name}\` if it is to go the other way`,
        },
      ];
    }),
};
