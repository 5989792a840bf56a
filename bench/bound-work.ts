import type { HostPlan } from '../src/plan/host-plan.ts';
import type { RestoreLine } from '../src/resources/chain-table.ts';

export interface BoundWork {
  readonly up: string;
  readonly down: string;
  /** Inputs for iptables-restore, by name: the lines above name them below `directory`. */
  readonly restores: Readonly<Record<string, string>>;
}

/** What templates/decision/load_files.awk puts in the place of @localhost. */
const localNames = [
  '127.0.0.1\tlocalhost',
  '::1\tlocalhost ip6-localhost ip6-loopback',
  'fe00::0\tip6-localnet',
  'ff00::0\tip6-mcastprefix',
  'ff02::1\tip6-allnodes',
  'ff02::2\tip6-allrouters',
];

/** What the bound (bench/bound.c) is told to do to leave the same as the script of this plan, and to take it away again. */
export function boundWork(plan: HostPlan, directory: string, bridgeNetfilter: boolean): BoundWork {
  const conditions: Readonly<Record<string, boolean>> = {
    br_netfilter: bridgeNetfilter,
    no_br_netfilter: !bridgeNetfilter,
    ipv6: true,
    forwarding_was_off: true,
    forwarding6_was_off: true,
  };
  const up = [`mark netc:${plan.topologyName}`];
  const links: string[] = [];
  const namespaces: string[] = [];
  const settings: string[] = [];
  let here = 'host';
  for (const { namespace = 'host', borrowed, lines } of plan.resources) {
    if (namespace !== here) up.push(`[${namespace}]`);
    here = namespace;
    for (const declared of lines) {
      const [, condition, line = declared] = /^@(\S+) (.*)$/.exec(declared) ?? [];
      if (condition !== undefined && conditions[condition] !== true) continue;
      const words = line.split(' ');
      const policy = /^(ip6?tables) -P (\S+) (\S+)$/.exec(line);
      if (line === 'rules') {
        up.push(`restore iptables-restore ${directory}/up4`, `restore ip6tables-restore ${directory}/up6`);
      } else if (line === 'files') {
        up.push('mkdir /etc/netns');
        for (const { path, lines: text } of plan.files) {
          up.push(
            `mkdir ${folder(path)}`,
            `file ${path}`,
            ...text.flatMap((one) => (one === '@localhost' ? localNames : [one])).map((one) => `\t${one}`),
          );
        }
      } else if (policy !== null) {
        up.push(`policy ${policy.slice(1).join(' ')}`);
        settings.unshift(`policy ${policy[1] ?? ''} ${policy[2] ?? ''} ACCEPT`);
      } else {
        up.push(line);
        // A bridge keeps its MTU only once it was really changed (templates/decision/write_ip_batch.awk).
        if (words[0] === 'link' && words[1] === 'add') {
          if (line.includes(' type bridge')) up.push(`link set dev ${words[3] ?? ''} mtu 1280`);
          links.push(words[3] ?? '');
        }
        if (words[0] === 'netns') namespaces.push(words[2] ?? '');
        if (borrowed && words[0] === 'sysctl') settings.unshift(line.replace(/=.*/, '=0'));
      }
    }
  }
  const folders = [...new Set(plan.files.map(({ path }) => folder(path)))];
  const down = [
    ...links.map((name) => `group ${name} 1`),
    'delete-group 1',
    ...namespaces.map((name) => `netns del ${name}`),
    `restore iptables-restore ${directory}/down4`,
    `restore ip6tables-restore ${directory}/down6`,
    ...plan.files.map(({ path }) => `rm ${path}`),
    ...folders.map((path) => `rmdir ${path}`),
    'rmdir /etc/netns',
    ...settings,
  ];
  const { lines4 = [], lines6 = [] } = plan.rules.find(({ namespace }) => namespace === undefined) ?? {};
  return {
    up: `${up.join('\n')}\n`,
    down: `${down.join('\n')}\n`,
    restores: {
      up4: restore(lines4),
      up6: restore(lines6),
      down4: removal(lines4),
      down6: removal(lines6),
    },
  };
}

function folder(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function restore(lines: readonly RestoreLine[]): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** The jumps first, then the chains, table by table. */
function removal(lines: readonly RestoreLine[]): string {
  const chains: string[] = [];
  return lines
    .flatMap(({ text, rule }) => {
      if (text.startsWith('*')) return [text];
      if (text.startsWith(':')) {
        chains.push(text.slice(1).split(' ')[0] ?? '');
        return [];
      }
      if (text !== 'COMMIT') return rule === undefined ? [text.replace(/^-[AI]/, '-D')] : [];
      return [...chains.splice(0).flatMap((chain) => [`-F ${chain}`, `-X ${chain}`]), text];
    })
    .map((line) => `${line}\n`)
    .join('');
}
