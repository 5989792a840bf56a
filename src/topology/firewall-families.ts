import type { Family } from '../base/ip.ts';
import type { FirewallAddresses, FirewallStatement } from './model.ts';

/** The families that a firewall rule applies to: those in which all addresses it names have one; without any, both. */
export function firewallFamilies({ from, to }: Pick<FirewallStatement, 'from' | 'to'>): readonly Family[] {
  return ([4, 6] as const).filter((family) => [from, to].every((side) => side === undefined || isOf(side, family)));
}

function isOf({ prefixes }: FirewallAddresses, family: Family): boolean {
  return prefixes.some(({ address }) => address.family === family);
}
