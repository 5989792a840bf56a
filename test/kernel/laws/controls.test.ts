import { expect, it, onTestFinished } from 'vitest';
import type { LawOf } from './law.ts';
import { LawBroken } from './law-broken.ts';
import { allOrNothing } from './laws/all-or-nothing.ts';
import { confirmed } from './laws/confirmed.ts';
import { convergent } from './laws/convergent.ts';
import { disturbed } from './laws/disturbed.ts';
import { evolving } from './laws/evolving.ts';
import { healing } from './laws/healing.ts';
import { idempotent } from './laws/idempotent.ts';
import { oneAtATime } from './laws/one-at-a-time.ts';
import { polite } from './laws/polite.ts';
import { World, type Sabotage } from './world.ts';

const source = `bridge br0 { bip 10.20.0.1/24; fixed-cidr-v6 2001:db8:20::/64; icc off }
container db { expose 5432 }
container web { publish 8080:80; link db:database; dns 192.0.2.53 }`;
const edited = 'bridge br0 { bip 10.21.0.1/24 }\ncontainer web { publish 8081:80 }';
const tenths = Array.from({ length: 10 }, (_, index) => index / 10);

interface Control {
  readonly law: string;
  readonly what: string;
  readonly sabotage: Sabotage;
  readonly tryIt: (world: World) => Promise<void>;
}

function control<Input>(law: LawOf<Input>, input: Input, what: string, text: string, instead: string): Control {
  return { law: law.name, what, sabotage: { text, instead }, tryIt: (world) => law.holds(world, input) };
}

const controls: readonly Control[] = [
  control(idempotent, source, 'routes are always made anew', 'if (leads_to(found) &&', 'if (0 &&'),
  control(
    convergent,
    {
      source,
      ups: tenths.slice(6).map((part) => ({ grain: 'step' as const, part })),
      downs: [],
    },
    'what the host had is written down too late',
    '|| store @shared "$WORK/$1.shared"',
    '|| :',
  ),
  control(
    convergent,
    { source, ups: tenths.slice(0, 5).map((part) => ({ grain: 'orphan' as const, part })), downs: [] },
    'a tool of a killed run does not keep the lock',
    '  change_inside 1 \'\' <"$WORK/$1.input"',
    '  { exec {LOCK}>&-; change_inside 1 \'\'; } <"$WORK/$1.input"',
  ),
  control(
    confirmed,
    { topologies: [source, edited], confirms: false },
    'the watchdog does not bite',
    '  put_back_unconfirmed "$folder"\n',
    '  disarm_watchdog\n',
  ),
  control(
    confirmed,
    { topologies: [source, edited], confirms: true },
    'confirm does not disarm the watchdog',
    'if unconfirmed_seconds >/dev/null; then\n    disarm_watchdog ||',
    'if unconfirmed_seconds >/dev/null; then\n    : ||',
  ),
  control(evolving, [source, edited], 'old addresses stay', '  decide_obsolete_inside()\n', '\n'),
  control(
    healing,
    { source, picks: tenths.map((part): [number, number] => [part, 0.5]) },
    'what others add is not seen',
    '  decide_foreign_links()\n  decide_obsolete_inside()\n',
    '\n',
  ),
  control(
    polite,
    { topologies: [source, edited], acts: [1, 2, 3, 4, 5] },
    'rules are loaded over those of others',
    '"$command" --noflush -w 5',
    '"$command" -w 5',
  ),
  control(
    allOrNothing,
    { source, faults: [0.9, 0.7, 0.5].map((part) => ({ kind: 'fail' as const, part })) },
    'nothing is undone',
    'message=$(undo_line',
    'message=$(: undo_line',
  ),
  control(
    disturbed,
    { source, free: 1, part: 0.5 },
    'what a killed run leaves behind stays',
    'rm -rf "$RUN_DIR"/@work.*',
    ':',
  ),
  control(
    oneAtATime,
    {
      source,
      schedule: [
        ['up', 0],
        ['down', 1],
        ['up', 2],
        ['down', 0],
        ['up', 1],
        ['down', 2],
        ['up', 0],
        ['down', 1],
      ],
    },
    'nobody waits',
    'flock "$mode" -w "$LOCK_TIMEOUT" "$LOCK"',
    'true',
  ),
];

it.for(controls)('$law is seen to be broken when $what', async ({ sabotage, tryIt }) => {
  const world = await World.create({ backend: 'nft', sabotage });
  onTestFinished(() => world.dispose());
  await expect(tryIt(world)).rejects.toThrow(LawBroken);
});
