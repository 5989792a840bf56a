import type { Family } from '../base/ip.ts';
import type { Bridge } from '../topology/model.ts';

/** Whether a bridge has no network of a family, and none was written that could not be read, which is reported already. */
export function lacksFamily({ bip, fixedCidrV6, leftOut }: Bridge, family: Family): boolean {
  return family === 4
    ? bip === undefined && !leftOut.has('bip')
    : fixedCidrV6 === undefined && !leftOut.has('fixed-cidr-v6');
}
