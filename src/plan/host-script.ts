import type { Origin } from '../base/span.ts';
import type { NamespaceTables, RestoreLine } from '../resources/chain-table.ts';
import { reachableFunctions } from '../script/reachable-functions.ts';
import type { Script, Table } from '../script/script.ts';
import type { HostPlan } from './host-plan.ts';
import { originText } from './origin-text.ts';
import { chainPrefix } from './plan-host.ts';

export interface ScriptOptions {
  /** The verb that the script runs when none is given. */
  readonly verb: 'up' | 'down';
  /** netc's version. */
  readonly version: string;
  /** The bash functions by name (templates/runtime). */
  readonly runtime: Readonly<Record<string, string>>;
  /** The name of the topology file: places in other files are told relative to its folder. */
  readonly rootFile: string;
}

/** The script of one host: what it declares as tables of data, and the runtime that acts on them. */
export function hostScript(plan: HostPlan, options: ScriptOptions): Script {
  return {
    comment: openingComment(plan, options),
    constants: [
      ['NETC_TOPOLOGY', plan.topologyName],
      ['NETC_CHAINS', chainPrefix(plan.topologyName)],
      ['NETC_VERB', options.verb],
      ['NETC_VERSION', options.version],
      ['NETC_TOOLS', tools(plan).join(' ')],
    ],
    loader: {
      name: 'declare_network',
      comment:
        'The network as declared, in the order in which it is made. Behind a # stands the line of the topology from which a line\n' +
        "and those below it come; a [header] names the network namespace, and borrowed things are the host's own.",
      tables: tables(plan, options.rootFile),
    },
    functions: reachableFunctions(options.runtime, ['main']),
    main: 'main',
  };
}

function tables(plan: HostPlan, rootFile: string): readonly Table[] {
  const originOf = (origin: Origin): string => originText(origin, rootFile);
  const all: readonly Table[] = [
    {
      array: 'DECLARED',
      comment: 'In the words of ip(8), sysctl(8), brctl(8) and ln(1); @words are conditions of the host.',
      lines: declaredLines(plan, originOf),
    },
    {
      array: 'RULES4',
      comment: 'For iptables-restore --noflush: only our own chains, and the jumps into them.',
      lines: ruleLines(plan, ({ lines4 }) => lines4, originOf),
    },
    {
      array: 'RULES6',
      comment: 'The same for ip6tables-restore.',
      lines: ruleLines(plan, ({ lines6 }) => lines6, originOf),
    },
    { array: 'FILES', comment: 'Files, each with its text below its path.', lines: fileLines(plan, originOf) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

type OriginText = (origin: Origin) => string;

function declaredLines(plan: HostPlan, originOf: OriginText): readonly string[] {
  const lines: string[] = [];
  let header = '';
  const origins = originColumn(originOf);
  for (const resource of plan.resources) {
    const here = `[${resource.namespace ?? 'host'}${resource.borrowed ? ' borrowed' : ''}]`;
    if (here !== header) lines.push(here);
    header = here;
    for (const line of resource.lines) lines.push(origins(line, resource.origin, resource.note));
  }
  return lines;
}

function ruleLines(
  { rules }: HostPlan,
  ofFamily: (tables: NamespaceTables) => readonly RestoreLine[],
  originOf: OriginText,
): readonly string[] {
  const origins = originColumn(originOf);
  return rules.flatMap((tables) => {
    const lines = ofFamily(tables);
    return lines.length === 0
      ? []
      : [
          `[${tables.namespace ?? 'host'}]`,
          ...lines.map(({ text, rule }) => (rule === undefined ? text : origins(text, rule.origin))),
        ];
  });
}

function fileLines(plan: HostPlan, originOf: OriginText): readonly string[] {
  return plan.files.flatMap(({ path, lines, origin }) => [`[${path}]  # ${originOf(origin)}`, ...lines]);
}

/** Adds where a line comes from, unless the line above says the same. */
function originColumn(originOf: OriginText): (line: string, origin: Origin, note?: string) => string {
  let above = '';
  return (line, origin, note) => {
    const text = originOf(origin) + (note === undefined ? '' : ` ${note}`);
    if (text === above) return line;
    above = text;
    return `${line.padEnd(72)}  # ${text}`;
  };
}

/** The commands that this script needs; bash and the core utilities go without saying. */
function tools(plan: HostPlan): readonly string[] {
  const rules = plan.rules.length > 0;
  const brctl = plan.resources.some(({ lines }) => lines.some((line) => line.startsWith('brctl ')));
  return [
    'ip',
    'sysctl',
    'flock',
    'nsenter',
    ...(rules
      ? ['unshare', 'iptables', 'iptables-save', 'iptables-restore', 'ip6tables', 'ip6tables-save', 'ip6tables-restore']
      : []),
    ...(brctl ? ['brctl'] : []),
  ];
}

function openingComment(plan: HostPlan, { verb, version }: ScriptOptions): readonly string[] {
  const names = (word: string, position: number): readonly string[] =>
    plan.resources.flatMap(({ lines }) =>
      lines.filter((line) => line.startsWith(word)).map((line) => line.split(' ')[position] ?? ''),
    );
  const borrowed = plan.resources
    .filter((one) => one.borrowed)
    .flatMap(({ namespace, lines }) =>
      lines.map((line) => `${namespace === undefined ? '' : `in ${namespace}: `}${line.replace(/^@\S+ /, '')}`),
    );
  const asked = borrowed.filter((line) => line.includes('require '));
  const changed = borrowed.filter((line) => !line.includes('require '));
  const list = (title: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0 ? [] : [`${title}:`, ...entries.map((entry) => `  ${entry}`)];
  return [
    `The network of topology ${plan.topologyName}${plan.hostName === undefined ? '' : ` on host ${plan.hostName}`}, built by netc ${version}.`,
    verb === 'up'
      ? 'Run as root it makes the network; run again it changes nothing.'
      : 'Run as root it takes the network away.',
    'Verbs: up, down, check, plan; --help tells the rest.',
    '',
    ...list('It makes', [
      ...group('network namespaces', names('netns add ', 2)),
      ...group('interfaces', [...names('link add name ', 3), ...names('brctl addbr ', 2)]),
      ...group('names of namespaces', names('ln -s ', 3)),
      ...group('chains', [
        ...new Set(
          plan.rules.flatMap(({ namespace, lines4, lines6 }) =>
            [...lines4, ...lines6].flatMap(({ text }) =>
              text.startsWith(':')
                ? [`${text.slice(1).split(' ')[0] ?? ''}${namespace === undefined ? '' : ` in ${namespace}`}`]
                : [],
            ),
          ),
        ),
      ]),
      ...group(
        'files',
        plan.files.map(({ path }) => path),
      ),
    ]),
    ...list('It changes, and puts back on the way down', changed),
    ...list(
      'It wants to find',
      asked.map((line) => line.replace('require ', '')),
    ),
    `It needs bash 4.4 or newer and ${tools(plan).join(', ')}.`,
  ];
}

/** `LABEL: a, b, c`, broken into lines of a readable length. */
function group(label: string, names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 100) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(last === undefined ? `${label}: ${name}` : `  ${name}`);
  }
  return lines;
}
