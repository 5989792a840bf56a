import { pick } from '../draft.ts';
import type { Facts, PairFacts } from '../facts.ts';

/** A pair between two containers with a namespace of their own, or one and the host. */
export function pointToPoint({ number, spelling, first, second }: PairFacts, { cluster }: Facts): string {
  const net = `10.1.${number}`;
  const addresses = [
    [`${net}.1`, `${net}.2`],
    [`${net}.1/30`, `${net}.2/30`],
    ['', ''],
    [`${net}.1 2001:db8:1:${number}::1`, `${net}.2 2001:db8:1:${number}::2`],
    [`${net}.1/24`, ''],
  ] as const;
  const [left, right] = pick<readonly [string, string]>(addresses, spelling);
  // What forwards IPv6 in a cluster has to be reached in it from everywhere.
  const alone = cluster !== undefined && (first.forwards || second?.forwards === true);
  const ends = [left, right].map((end) => (alone ? end.replace(/ ?2001\S+/, '') : end));
  const other = second === undefined ? 'host' : second.name;
  const block = pick(['', '', ' { mtu 1400 }'], spelling);
  return `ptp ${first.name}:p${number} ${ends[0] ?? ''} -- ${other}:p${number} ${ends[1] ?? ''}${block}`.replaceAll(
    / +/g,
    ' ',
  );
}
