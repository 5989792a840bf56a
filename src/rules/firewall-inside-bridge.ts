import { networkOf } from '../base/ip.ts';
import { prefixTable } from '../base/prefix-table.ts';
import type { Bridge, FirewallAddresses, Host } from '../topology/model.ts';
import { firewallStatements } from './firewall-places.ts';
import { firstByName } from './first-by-name.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * What goes from container to container of a bridge with `icc on` does not pass the host's firewall: it is bridged, and what
 * a person shuts there stays open.
 */
export const firewallInsideBridge: Rule = {
  code: 'NC0509',
  title: 'firewall rule inside a bridge with `icc on`',
  severity: 'error',
  check({ host, firewallPlaces }) {
    const findings: Finding[] = [];
    const bridges = talkativeBridges(host);
    for (const { place, block, rule } of firewallStatements(firewallPlaces)) {
      if (place.container !== undefined || block.chain !== 'forward') continue;
      const { from, to } = rule;
      const bridge = bridges.of(from, rule.inInterface?.value);
      if (bridge === undefined || bridge !== bridges.of(to, rule.outInterface?.value)) continue;
      const name = bridge.name.value;
      findings.push({
        message: `both ends of the rule are on bridge \`${name}\`, whose containers talk freely`,
        primary: { origin: rule.origin, text: 'such packets do not pass the host' },
        secondary: [{ origin: bridge.origin, text: 'the bridge has `icc on`' }],
        help: `write \`icc off\` in \`bridge ${name}\`, or write the rule as \`firewall input\` of the container`,
      });
    }
    return findings;
  },
};

/** The bridges with `icc on`, by what packets can only be of them. */
function talkativeBridges(host: Host): {
  readonly of: (side: FirewallAddresses | undefined, onInterface: string | undefined) => Bridge | undefined;
} {
  const open = host.bridges.filter(({ icc }) => icc.value);
  const byName = firstByName(open);
  const byNetwork = prefixTable<Bridge>();
  for (const bridge of open) {
    if (bridge.bip !== undefined) byNetwork.add(networkOf(bridge.bip.value), bridge);
    if (bridge.fixedCidrV6 !== undefined) byNetwork.add(bridge.fixedCidrV6.value, bridge);
  }
  return {
    of(side, onInterface) {
      if (onInterface !== undefined) return byName.get(onInterface);
      if (side === undefined || side.negated) return undefined;
      // Networks of two bridges that overlap are an error of their own.
      const found = new Set(side.prefixes.map((prefix) => [...byNetwork.around(prefix)][0]));
      const [bridge] = found;
      return found.size === 1 ? bridge : undefined;
    },
  };
}
