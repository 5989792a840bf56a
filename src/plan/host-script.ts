import type { Origin } from '../base/span.ts';
import type { NamespaceTables, RestoreLine } from '../resources/chain-table.ts';
import type { Script, Text } from '../script/script.ts';
import { tabulate, tabulateBlocks } from '../script/tabulate.ts';
import { declaredLines } from './declared-lines.ts';
import type { HostPlan } from './host-plan.ts';
import { originColumn } from './origin-column.ts';
import { originTexts } from './origin-texts.ts';
import { chainPrefix } from './plan-host.ts';
import { scriptLibrary } from './script-library.ts';

export interface ScriptOptions {
  /** netc's version. */
  readonly version: string;
  /** The name of the topology file: places in other files are told relative to its folder. */
  readonly rootFile: string;
}

/** The script that makes a host's network and the one that takes it away. */
export type HostScripts = Readonly<Record<'up' | 'down', Script>>;

/**
 * Both scripts of one host: what it declares as tables of data, and the runtime that acts on them. They differ in the verb
 * that runs when none is given.
 */
export function hostScripts(plan: HostPlan, options: ScriptOptions): HostScripts {
  const ofHost = hostLines(plan);
  const neededTools = tools(plan, ofHost);
  const contents = contentsComment(plan, ofHost, neededTools);
  const allTexts = texts(plan, options.rootFile);
  const script = (verb: 'up' | 'down', purpose: string): Script => ({
    comment: [
      `The network of topology ${plan.topologyName}${plan.hostName === undefined ? '' : ` on host ${plan.hostName}`}, built by netc ${options.version}.`,
      purpose,
      ...contents,
    ],
    constants: [
      ['NETC_TOPOLOGY', plan.topologyName],
      ['NETC_CHAINS', chainPrefix(plan.topologyName)],
      ['NETC_VERB', verb],
      ['NETC_VERSION', options.version],
      ['NETC_TOOLS', neededTools.join(' ')],
    ],
    texts: allTexts,
    library: scriptLibrary,
    main: 'main',
  });
  return {
    up: script('up', 'Run as root it makes the network; run again it changes nothing.'),
    down: script('down', 'Run as root it takes the network away.'),
  };
}

function texts(plan: HostPlan, rootFile: string): readonly Text[] {
  const originOf = originTexts(rootFile);
  const names = new Set<string>(protocols);
  for (const { namespace } of plan.resources) if (namespace !== undefined) names.add(namespace);
  const lines = tabulate(declaredLines(plan.resources, originOf), names, readBeforehand);
  const rules4 = tabulate(
    ruleLines(plan, ({ lines4 }) => lines4, originOf),
    names,
  );
  const rules6 = tabulate(
    ruleLines(plan, ({ lines6 }) => lines6, originOf),
    names,
  );
  const files = fileLines(plan, originOf, names);
  const tables = [lines, rules4, rules6, files].some((text) => text.includes('%each'));
  return [
    {
      name: 'declared_lines',
      comment:
        'The network as declared, in the order in which it is made, in the words of ip(8), sysctl(8), brctl(8) and ln(1). Behind\n' +
        'a # stands the line of the topology from which a line and those below it come; a [header] names the network namespaces,\n' +
        "@words are conditions of the host, and borrowed things are the host's own." +
        (tables ? tablesComment : ''),
      lines,
    },
    {
      name: 'wanted_rules4',
      comment: 'Rules, for iptables-restore --noflush: only our own chains, and the jumps into them.',
      lines: rules4,
    },
    {
      name: 'wanted_rules6',
      comment: 'The same for ip6tables-restore.',
      lines: rules6,
    },
    {
      name: 'declared_files',
      comment: 'Files, each with its text below its path; an @word stands for lines (see load_files).',
      lines: files,
    },
  ];
}

const tablesComment =
  '\nWhat is declared many times with other words is a table: behind %each the lines, in which %1 is the first word of a\n' +
  'row and so on, behind %rows the rows, up to %end.';

/** Words in which rules differ as containers' names do. */
const protocols = ['tcp', 'udp', 'sctp'] as const;

/** Lines that templates/runtime/find_processes.bash looks for. */
const readBeforehand = /^(require|ln -s) /;

type OriginText = (origin: Origin) => string;

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

/** Files in any order: nothing waits for one of them alone. */
function fileLines(plan: HostPlan, originOf: OriginText, names: ReadonlySet<string>): readonly string[] {
  return tabulateBlocks(
    plan.files.map(({ path, lines, origin }) => [`[${path}]  # ${originOf(origin)}`, ...lines]),
    names,
  );
}

/** What is declared in the host's own namespace: all that makes names, or needs another tool. */
function hostLines({ resources }: HostPlan): readonly string[] {
  const all: string[] = [];
  for (const { namespace, lines } of resources) if (namespace === undefined) all.push(...lines);
  return all;
}

/** The commands that this script needs; bash and the core utilities go without saying. */
function tools(plan: HostPlan, ofHost: readonly string[]): readonly string[] {
  const rules = plan.rules.length > 0;
  const brctl = ofHost.some((line) => line.startsWith('brctl '));
  return [
    'ip',
    'awk',
    'find',
    'sysctl',
    'flock',
    'nsenter',
    ...(rules
      ? ['unshare', 'iptables', 'iptables-save', 'iptables-restore', 'ip6tables', 'ip6tables-save', 'ip6tables-restore']
      : []),
    ...(brctl ? ['brctl'] : []),
  ];
}

/** What a script tells in its opening comment: what it makes, changes and needs. */
function contentsComment(plan: HostPlan, ofHost: readonly string[], neededTools: readonly string[]): readonly string[] {
  const made = namesMade(ofHost);
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
    'Verbs: up, down, check, plan; --help tells the rest.',
    '',
    ...list('It makes', [
      ...group('network namespaces', made['netns add ']),
      ...group('interfaces', [...made['link add name '], ...made['brctl addbr ']]),
      ...group('names of namespaces', made['ln -s ']),
      ...group('chains', chainsMade(plan)),
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
    `It needs bash 4.4 or newer and ${neededTools.join(', ')}.`,
  ];
}

/** The words that lines begin with which make something, and the number of the word that is its name. */
const makers = { 'netns add ': 2, 'link add name ': 3, 'brctl addbr ': 2, 'ln -s ': 3 } as const;
type Maker = keyof typeof makers;

const maker = new RegExp(`^(?:${Object.keys(makers).join('|')})`);

function namesMade(ofHost: readonly string[]): Readonly<Record<Maker, readonly string[]>> {
  const names: Record<Maker, string[]> = { 'netns add ': [], 'link add name ': [], 'brctl addbr ': [], 'ln -s ': [] };
  for (const line of ofHost) {
    const made = maker.exec(line)?.[0] as Maker | undefined;
    if (made !== undefined) names[made].push(line.split(' ', makers[made] + 1)[makers[made]] ?? '');
  }
  return names;
}

/** The chains of both families, each once. */
function chainsMade({ rules }: HostPlan): readonly string[] {
  const names = new Set<string>();
  for (const { namespace, lines4, lines6 } of rules) {
    const where = namespace === undefined ? '' : ` in ${namespace}`;
    for (const lines of [lines4, lines6]) {
      for (const { text, rule } of lines) {
        if (rule === undefined && text.startsWith(':')) names.add(text.slice(1, text.indexOf(' ')) + where);
      }
    }
  }
  return [...names];
}

/** So many names are told, before it is only told how many more there are. */
const mostTold = 40;

/** `LABEL: a, b, c`, broken into lines of a readable length. */
function group(label: string, names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  const told =
    names.length <= mostTold ? names : [...names.slice(0, mostTold / 2), `and ${names.length - mostTold / 2} more`];
  for (const name of told) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 100) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(last === undefined ? `${label}: ${name}` : `  ${name}`);
  }
  return lines;
}
