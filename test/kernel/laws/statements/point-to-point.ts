import { pick, type Part } from '../draft.ts';
import type { Facts } from '../facts.ts';

/** A pair between two containers with a namespace of their own, or one and the host; nothing where there are none. */
export function pointToPoint({ number, choices }: Part, { containers }: Facts): string | undefined {
  const owners = containers.filter(({ mode }) => !/^(host|container)/.test(mode));
  const spelling = choices[0]?.spelling ?? 0;
  const first = owners[spelling % 3];
  if (first === undefined) return undefined;
  const second = owners.filter((owner) => owner !== first)[Math.floor(spelling / 3) % 3];
  const other = second === undefined || spelling % 4 === 3 ? `host:p${number}` : `${second.name}:p${number}`;
  const net = `10.1.${number}`;
  const addresses = [
    [`${net}.1`, `${net}.2`],
    [`${net}.1/30`, `${net}.2/30`],
    ['', ''],
    [`${net}.1 2001:db8:1:${number}::1`, `${net}.2 2001:db8:1:${number}::2`],
    [`${net}.1/24`, ''],
  ] as const;
  const [left, right] = pick<readonly [string, string]>(addresses, spelling);
  const block = pick(['', '', ' { mtu 1400 }'], spelling);
  return `ptp ${first.name}:p${number} ${left} -- ${other} ${right}${block}`.replaceAll(/ +/g, ' ');
}
