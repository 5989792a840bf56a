import { groupBy } from '../base/group-by.ts';
import type { Family } from '../base/ip.ts';
import { chains, stages, type ChainName, type FirewallRule } from './firewall-rule.ts';
import { iptablesRuleText } from './iptables-rule-text.ts';

/** A line of iptables-restore input, with the rule it came from (undefined for the frame). */
export interface RestoreLine {
  readonly text: string;
  readonly rule: FirewallRule | undefined;
}

/** The rules of one network namespace, a list for each family's iptables-restore. */
export interface NamespaceTables {
  /** Undefined: the host's own. */
  readonly namespace: string | undefined;
  readonly lines4: readonly RestoreLine[];
  readonly lines6: readonly RestoreLine[];
}

interface Jump {
  readonly from: string;
  readonly matches: Readonly<Record<Family, string>>;
  /** Behind all that stands there already, instead of before it. */
  readonly last?: boolean;
}

const always = { 4: '', 6: '' };
const toLocal = ' -m addrtype --dst-type LOCAL';

/** The jump into each chain. Nat decides for the connection's first packet; only what is for the host itself is looked at. */
const jumps: Readonly<Record<ChainName, readonly Jump[]>> = {
  guard: [{ from: 'PREROUTING', matches: always }],
  dnat: [
    { from: 'PREROUTING', matches: { 4: toLocal, 6: toLocal } },
    // ::1 cannot be led out of the host: there is no route_localnet for IPv6.
    { from: 'OUTPUT', matches: { 4: toLocal, 6: ` ! -d ::1/128${toLocal}` } },
  ],
  snat: [{ from: 'POSTROUTING', matches: always }],
  forward: [{ from: 'FORWARD', matches: always }],
  outbound: [{ from: 'FORWARD', matches: always, last: true }],
  input: [{ from: 'INPUT', matches: always }],
  output: [{ from: 'OUTPUT', matches: always }],
};

/** The rules of each namespace that has any, the host's first. */
export function namespaceTables(rules: readonly FirewallRule[], chainPrefix: string): readonly NamespaceTables[] {
  const byNamespace = new Map<string | undefined, FirewallRule[]>([[undefined, []]]);
  for (const rule of rules) {
    const known = byNamespace.get(rule.namespace);
    if (known === undefined) byNamespace.set(rule.namespace, [rule]);
    else known.push(rule);
  }
  return [...byNamespace]
    .filter(([, ofNamespace]) => ofNamespace.length > 0)
    .map(([namespace, ofNamespace]) => ({
      namespace,
      lines4: chainTables(ofNamespace, 4, chainPrefix),
      lines6: chainTables(ofNamespace, 6, chainPrefix),
    }));
}

/**
 * The input for one family's iptables-restore --noflush: own chains only, each replaced as a whole, and the jumps into
 * them. The rules of a chain stand by stage, then in the order given. Chains without rules are left out.
 */
function chainTables(rules: readonly FirewallRule[], family: Family, chainPrefix: string): readonly RestoreLine[] {
  const lines: RestoreLine[] = [];
  const frame = (text: string): void => void lines.push({ text, rule: undefined });
  const ofFamily = rules.filter((rule) => rule.family === family);
  const byChain = groupBy(ofFamily, ({ chain }) => chain);
  for (const table of ['raw', 'nat', 'filter']) {
    const used = (Object.keys(chains) as ChainName[]).flatMap((chain) => {
      const ofChain = byChain.get(chain);
      if (ofChain === undefined || chains[chain].table !== table) return [];
      const name = chainPrefix + chains[chain].suffix;
      return [{ chain, name, rules: restoreLines(inStageOrder(chain, ofChain), name) }];
    });
    if (used.length === 0) continue;
    frame(`*${table}`);
    for (const { name } of used) frame(`:${name} - [0:0]`);
    for (const { chain, name, rules: ofChain } of used) {
      lines.push(...ofChain);
      for (const { from, matches, last } of jumps[chain]) {
        frame(`${last === true ? '-A' : '-I'} ${from}${matches[family]} -j ${name}`);
      }
    }
    frame('COMMIT');
  }
  return lines;
}

/** A rule that says the same as an earlier one of its chain, such as a port published twice, is never reached: left out. */
function restoreLines(rules: readonly FirewallRule[], chainName: string): readonly RestoreLine[] {
  const texts = new Set<string>();
  const lines: RestoreLine[] = [];
  for (const rule of rules) {
    const text = iptablesRuleText(rule, chainName);
    const before = texts.size;
    if (texts.add(text).size > before) lines.push({ text, rule });
  }
  return lines;
}

function inStageOrder(chain: ChainName, rules: readonly FirewallRule[]): readonly FirewallRule[] {
  const byStage = groupBy(rules, ({ stage }) => stage);
  return stages[chain].flatMap((stage) => byStage.get(stage) ?? []);
}
