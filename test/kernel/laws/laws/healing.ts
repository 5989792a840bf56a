import fc from 'fast-check';
import { anyPart } from '../any-moment.ts';
import { anyTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { linkIndexes } from '../link-indexes.ts';
import { mutationsOf, type Mutation } from '../mutation.ts';
import { told, type World } from '../world.ts';

/** Law 5. */
export const healing = law({
  name: 'healing',
  promise:
    'whatever single thing is removed, added inside what is ours, or altered, `check` names it and nothing else, and `up` mends it and nothing else',
  quickRuns: 2,
  inputs: fc.record({
    source: anyTopology,
    picks: fc.array(fc.tuple(anyPart, anyPart), { minLength: 4, maxLength: 4 }),
  }),
  async holds(world, { source, picks }) {
    await world.install(source);
    await world.ok('up');
    const clean = await world.snapshot();
    for (const [kindPart, part] of picks) {
      const mutation = await pickMutation(world, kindPart, part);
      if (mutation !== undefined) await mends(world, clean, mutation);
    }
    await world.ok('down');
  },
});

/** A mutation of the live state: first a kind, all alike, then one of it. */
async function pickMutation(world: World, kindPart: number, part: number): Promise<Mutation | undefined> {
  const offers = await mutationsOf(world);
  const kinds = [...new Set(offers.map(({ kind }) => kind))];
  const chosenKind = kinds[Math.floor(kindPart * kinds.length)];
  const ofKind = offers.filter(({ kind }) => kind === chosenKind);
  return ofKind[Math.floor(part * ofKind.length)];
}

async function mends(world: World, clean: string, { kind, command, about, count }: Mutation): Promise<void> {
  world.tally.mutations += 1;
  const what = `${kind} (${command})`;
  await world.lab.ok(command);
  const indexes = await linkIndexes(world.lab);
  const found = await world.run('check');
  const lines = found.stdout.trimEnd().split('\n').slice(0, -1);
  const asWanted =
    found.code === 2 &&
    found.stderr === '' &&
    lines.length > 0 &&
    (count === undefined || lines.length === count) &&
    lines.every((line) => about.test(line));
  if (!asWanted) throw new LawBroken(`check does not name just what was altered: ${what}`, told(found));
  const mended = await world.ok('up');
  const changed = / changed=(\d+) /.exec(mended.stdout)?.[1];
  if (changed !== String(lines.length))
    throw new LawBroken(`up does not do what check tells: ${what}`, told(found) + told(mended));
  const now = new Set(await linkIndexes(world.lab));
  // What the mutation itself made is called mut0, mut1, …
  const remade = indexes.filter(
    (line) => !/ mut\d /.test(line) && !now.has(line) && !found.stdout.includes(line.split(' ')[1] ?? ''),
  );
  if (remade.length > 0) throw new LawBroken(`up makes a link anew that was not named: ${what}`, remade.join('\n'));
  // The interface that was made a port goes with its author.
  if (kind === 'foreign port') await world.lab.ok('ip link del dev mut0');
  // The rule of somebody else that a jump was put behind goes with its author.
  if (kind.endsWith('jump behind others'))
    await world.lab.ok(command.replace(/^.*?; (.*ip6?tables -t \S+ )-A( \S+ -s.*?);.*$/, '$1-D$2'));
  await world.same(clean, `up does not mend: ${what}`);
  await world.unchanged('check');
}
