import type { Law } from './law.ts';
import { allOrNothing } from './laws/all-or-nothing.ts';
import { confirmed } from './laws/confirmed.ts';
import { convergent } from './laws/convergent.ts';
import { disturbed } from './laws/disturbed.ts';
import { evolving } from './laws/evolving.ts';
import { healing } from './laws/healing.ts';
import { idempotent } from './laws/idempotent.ts';
import { oneAtATime } from './laws/one-at-a-time.ts';
import { polite } from './laws/polite.ts';

/** Every law that random topologies are tried on. */
export const laws: readonly Law[] = [
  idempotent,
  convergent,
  evolving,
  healing,
  polite,
  allOrNothing,
  disturbed,
  oneAtATime,
  confirmed,
];
