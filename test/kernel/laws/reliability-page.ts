import { rounds } from './rounds.ts';
import { walksOfRound } from './walk-examples.ts';
import type { Tally } from './world.ts';

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
    'The examples, host by host with each backend, gone through from end to end: a fault at every step of `up` and of `down`, and the next run puts it right.',
    '',
    '| what happens at each step | examples gone through | of |',
    '| --- | ---: | ---: |',
    ...rounds.map((round) => `| ${round.name} | ${tally.walks.get(round) ?? 0} | ${walksOfRound} |`),
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
