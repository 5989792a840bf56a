import { walksOfFault } from './walk-examples.ts';
import { stepFaults, type StepFault, type Tally } from './world.ts';

export interface Failure {
  readonly law: string;
  readonly backend: string;
  readonly seed: number;
  /** The smallest input that was found to break the law. */
  readonly smallest: string;
  readonly message: string;
}

export interface LongRun {
  readonly minutes: number;
  /** The first and the last. */
  readonly seeds: readonly [number, number];
  readonly tally: Tally;
  readonly laws: readonly { readonly name: string; readonly promise: string; readonly tried: number }[];
  readonly failures: readonly Failure[];
  readonly versions: readonly string[];
}

const faultNames: Readonly<Record<StepFault, string>> = {
  kill: 'the run and its tools are killed (SIGKILL)',
  fail: 'the tool fails',
  TERM: 'the script gets SIGTERM',
  HUP: 'the script gets SIGHUP',
  INT: 'the script gets SIGINT',
};

/** The page docs/reliability.md. */
export function reliabilityPage({ minutes, seeds, tally, laws, failures, versions }: LongRun): string {
  const failed = (name: string): number => failures.filter(({ law }) => law === name).length;
  const lines = [
    '# Reliability',
    '',
    '<!-- Written by `npm run laws`. -->',
    '',
    `Random topologies over the whole language, tried for ${minutes} minutes on throw-away hosts with each iptables backend, with br_netfilter on, off and missing (seeds ${seeds.join(' to ')}; ${versions.join('; ')}).`,
    '',
    '| tried | |',
    '| --- | ---: |',
    `| topologies | ${tally.topologies} |`,
    `| runs of scripts | ${tally.runs} |`,
    `| kill points | ${tally.killPoints} |`,
    `| failing, hanging and interrupted tools, full disks | ${tally.faults} |`,
    `| mutations of the live state | ${tally.mutations} |`,
    `| runs at the same time | ${tally.concurrentRuns} |`,
    `| **broken laws** | **${failures.length}** |`,
    '',
    'The examples, host by host with each backend, gone through from end to end: the fault at every step of `up` and of `down`, and the next run puts it right.',
    '',
    '| fault | examples gone through | of |',
    '| --- | ---: | ---: |',
    ...stepFaults.map((fault) => `| ${faultNames[fault]} | ${tally.walks[fault]} | ${walksOfFault} |`),
    '',
    '| law | promise | tried | broken |',
    '| --- | --- | ---: | ---: |',
    ...laws.map(({ name, promise, tried }) => `| ${name} | ${promise} | ${tried} | ${failed(name)} |`),
    '',
    ...failures.flatMap(({ law, backend, seed, smallest, message }) => [
      `## ${law}, iptables-${backend}, seed ${seed}`,
      '',
      '```',
      smallest,
      message,
      '```',
      '',
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
