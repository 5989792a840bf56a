import type { HostPlan } from '../src/plan/host-plan.ts';
import type { RestoreLine } from '../src/resources/chain-table.ts';

/**
 * What a person writes who wants a script that can be run twice: a process for each thing, asked first whether it is there
 * (`ip link show || ip link add`, `iptables -C || iptables -A`). Files are left out.
 */
export function naiveScripts(plan: HostPlan): { readonly up: string; readonly down: string } {
  const up: string[] = [];
  const down: string[] = [];
  const { lines4 = [], lines6 = [] } = plan.rules.find(({ namespace }) => namespace === undefined) ?? {};
  for (const { namespace, lines } of plan.resources) {
    const ip = namespace === undefined ? 'ip' : `ip -n ${namespace}`;
    const inside = namespace === undefined ? '' : `ip netns exec ${namespace} `;
    for (const declared of lines) {
      if (declared.startsWith('@no_br_netfilter ')) continue;
      const line = declared.replace(/^@\S+ /, '');
      const words = line.split(' ');
      const [kind = '', verb = '', , name = ''] = words;
      if (line === 'rules') up.push(...ruleLines('iptables', lines4), ...ruleLines('ip6tables', lines6));
      else if (line.startsWith('netns add ')) {
        up.push(`ip netns list | grep -qw ${words[2] ?? ''} || ip ${line}`);
        down.push(`ip netns del ${words[2] ?? ''}`);
      } else if (line.startsWith('link add ')) {
        up.push(`ip link show dev ${name} >/dev/null 2>&1 || ip ${line}`);
        down.push(`ip link del dev ${name}`);
      } else if (kind === 'addr')
        up.push(`${ip} addr show dev ${words[4] ?? ''} | grep -q ' ${words[2] ?? ''} ' || ${ip} ${line}`);
      else if (kind === 'route') up.push(`${ip} ${line.replace('add', 'replace')}`);
      else if (kind === 'link' && verb === 'set') up.push(`${ip} ${line}`);
      else if (kind === 'sysctl') up.push(`${inside}sysctl -q -w ${verb}`);
      else if (/^ip6?tables /.test(line)) up.push(line);
    }
  }
  down.push(...removal('iptables', lines4), ...removal('ip6tables', lines6));
  return { up: `set -e\n${up.join('\n')}\n`, down: `${down.join('\n')}\n` };
}

function ruleLines(command: string, lines: readonly RestoreLine[]): readonly string[] {
  return each(lines, (table, text) => {
    if (text.startsWith(':'))
      return `${command} -t ${table} -N ${text.slice(1).split(' ')[0] ?? ''} 2>/dev/null || true`;
    const rule = text.slice(3);
    return `${command} -t ${table} -C ${rule} 2>/dev/null || ${command} -t ${table} ${text}`;
  });
}

function removal(command: string, lines: readonly RestoreLine[]): readonly string[] {
  const rules = each(lines, (table, text) =>
    text.startsWith(':') ? '' : `${command} -t ${table} -D ${text.slice(3)}`,
  );
  const chains = each(lines, (table, text) =>
    text.startsWith(':') ? `${command} -t ${table} -X ${text.slice(1).split(' ')[0] ?? ''}` : '',
  );
  return [...rules, ...chains].filter((line) => line !== '');
}

function each(lines: readonly RestoreLine[], print: (table: string, text: string) => string): readonly string[] {
  let table = '';
  return lines.flatMap(({ text }) => {
    if (text.startsWith('*')) table = text.slice(1);
    return text.startsWith('*') || text === 'COMMIT' ? [] : [print(table, text)];
  });
}
