import { containsPrefix, networkOf, type Prefix } from '../base/ip.ts';
import type { Bridge, FirewallAddresses } from '../topology/model.ts';
import { firewallStatements } from './firewall-places.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * What goes from container to container of a bridge with `icc on` does not pass the host's firewall: it is bridged, and what
 * a person shuts there stays open.
 */
export const firewallInsideBridge: Rule = {
  code: 'NC0509',
  title: 'firewall rule inside a bridge with `icc on`',
  severity: 'error',
  check(view) {
    const findings: Finding[] = [];
    for (const { place, block, rule } of firewallStatements(view)) {
      if (place.container !== undefined || block.chain !== 'forward') continue;
      const { from, to } = rule;
      const bridge = view.host.bridges.find(
        (one) =>
          one.icc.value && isInside(from, rule.inInterface?.value, one) && isInside(to, rule.outInterface?.value, one),
      );
      if (bridge === undefined) continue;
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

/** Whether packets of this end can only be of the bridge. */
function isInside(side: FirewallAddresses | undefined, onInterface: string | undefined, bridge: Bridge): boolean {
  if (onInterface !== undefined) return onInterface === bridge.name.value;
  if (side === undefined || side.negated) return false;
  const networks: readonly Prefix[] = [
    ...(bridge.bip === undefined ? [] : [networkOf(bridge.bip.value)]),
    ...(bridge.fixedCidrV6 === undefined ? [] : [bridge.fixedCidrV6.value]),
  ];
  return side.prefixes.every((prefix) => networks.some((network) => containsPrefix(network, prefix)));
}
