import type { PointToPointEnd } from '../topology/model.ts';
import type { Finding, Rule } from './rule.ts';

/** Where both ends of a point-to-point pair have addresses, they have a family in common. */
export const pointToPointWithoutCommonFamily: Rule = {
  code: 'NC0705',
  title: 'point-to-point ends without a common family',
  severity: 'warning',
  check({ host }) {
    const findings: Finding[] = [];
    for (const { ends } of host.pointToPoint) {
      const [near, far] = ends.map(families);
      if (near === undefined || far === undefined || near.size !== 1 || far.size !== 1) continue;
      const [nearFamily] = near;
      const [farFamily] = far;
      if (nearFamily === farFamily) continue;
      findings.push({
        message: `one end has an IPv${nearFamily} address only, the other an IPv${farFamily} address only`,
        primary: { origin: ends[1].origin, text: `IPv${farFamily}` },
        secondary: [{ origin: ends[0].origin, text: `IPv${nearFamily}` }],
        help: `give one end an address of the other's family as well`,
      });
    }
    return findings;
  },
};

function families({ addresses }: PointToPointEnd): Set<number> {
  return new Set(addresses.map(({ address }) => address.value.address.family));
}
