import type { AddressPattern } from '../base/address-pattern.ts';
import { firstAddress, formatAddress, formatPrefix, lastAddress, type Family } from '../base/ip.ts';
import type { PortRange } from '../topology/model.ts';
import type { FirewallRule, Match, Verdict } from './firewall-rule.ts';

/** The rule as a line for iptables-restore(8) or ip6tables-restore(8), appended to the chain of that name. */
export function iptablesRuleText(rule: FirewallRule, chainName: string): string {
  let text = `-A ${chainName}`;
  let before: Match['kind'] | undefined;
  let afterMultiport = false;
  for (const match of rule.matches) {
    // iptables takes one -s and one -d; a rule against several addresses says the others, which follow it, by range.
    text += ` ${match.kind === before ? rangeText(match) : matchText(match, rule.family, afterMultiport)}`;
    before = match.kind;
    afterMultiport ||= 'ports' in match && match.ports.length > 1;
  }
  return `${text} -j ${verdictText(rule.verdict)}`;
}

function matchText(match: Match, family: Family, afterMultiport: boolean): string {
  const not = 'negated' in match && match.negated ? '! ' : '';
  switch (match.kind) {
    case 'in-interface':
      return `${not}-i ${match.name}`;
    case 'out-interface':
      return `${not}-o ${match.name}`;
    case 'source':
      return `${not}-s ${formatPrefix(match.prefix)}`;
    case 'destination':
      return `${not}-d ${formatPrefix(match.prefix)}`;
    case 'masked-source':
      return `-s ${patternText(match.pattern)}`;
    case 'masked-destination':
      return `-d ${patternText(match.pattern)}`;
    case 'protocol':
      return `-p ${match.protocol === 'icmp' && family === 6 ? 'ipv6-icmp' : match.protocol}`;
    case 'destination-port':
      return portsText('d', match.ports, afterMultiport);
    case 'source-port':
      return portsText('s', match.ports, afterMultiport);
    case 'connection-state':
      return `-m conntrack --ctstate ${match.states.join(',')}`;
    case 'local-source':
      return `-m addrtype ${not}--src-type LOCAL`;
    case 'local-destination':
      return `-m addrtype ${not}--dst-type LOCAL${match.onArrivalInterface === true ? ' --limit-iface-in' : ''}`;
    case 'icmp-type':
      return family === 4 ? `-p icmp --icmp-type ${match.type}` : `-p ipv6-icmp --icmpv6-type ${match.type}`;
  }
}

/** `10.0.2.1/255.255.254.255`, which both iptables(8) and ip6tables(8) take. */
function patternText({ address, mask }: AddressPattern): string {
  return `${formatAddress(address)}/${formatAddress({ family: address.family, value: mask })}`;
}

function verdictText(verdict: Verdict): string {
  if (verdict.kind !== 'dnat') return verdict.kind.toUpperCase();
  const { address, port } = verdict;
  const text = address.family === 6 && port !== undefined ? `[${formatAddress(address)}]` : formatAddress(address);
  return `DNAT --to-destination ${text}${port === undefined ? '' : `:${port}`}`;
}

/** A further source or destination, as iprange has it (iptables-extensions(8)). */
function rangeText(match: Match): string {
  if (match.kind !== 'source' && match.kind !== 'destination') throw new RangeError(`two matches of ${match.kind}`);
  const not = match.negated === true ? '! ' : '';
  const range = `${formatAddress(firstAddress(match.prefix))}-${formatAddress(lastAddress(match.prefix))}`;
  return `-m iprange ${not}--${match.kind === 'source' ? 'src' : 'dst'}-range ${range}`;
}

/** Behind `multiport`, iptables reads `--sport` as short for its `--sports`, and takes only one of these for each `-m`. */
function portsText(side: 'd' | 's', ports: readonly PortRange[], afterMultiport: boolean): string {
  const texts = ports.map(({ first, last }) => (first === last ? String(first) : `${first}:${last}`));
  return texts.length === 1 && !afterMultiport
    ? `--${side}port ${texts[0] ?? ''}`
    : `-m multiport --${side}ports ${texts.join(',')}`;
}
