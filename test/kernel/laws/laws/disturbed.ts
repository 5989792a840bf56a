import fc from 'fast-check';
import { anyPart } from '../any-moment.ts';
import { anyTopology } from '../any-topology.ts';
import { law } from '../law.ts';
import { LawBroken } from '../law-broken.ts';
import { told, type World } from '../world.ts';

/** Free pages: too few for any record, or enough for the records and about enough for the script that is kept beside them. */
const anyRoom = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 9, max: 60 }));

/** Law 7 where it is hardest: nothing can be written down, or a tool never comes back. */
export const disturbed = law({
  name: 'disturbed',
  promise: 'a full /run or a tool that hangs leaves a host as it was, or one that the next `up` or `down` puts right',
  quickRuns: 1,
  inputs: fc.record({ source: anyTopology, free: anyRoom, part: anyPart }),
  async holds(world, { source, free, part }) {
    const before = await world.snapshot();
    await world.install(source);
    const steps = await world.steps('up');
    const clean = await world.snapshot();
    await world.ok('down');
    await fillRun(world, free);
    const outcome = await world.run('up');
    await world.lab.ok('rm /run/lab/full; mount -o remount,size=100% /run');
    world.tally.faults += 1;
    const what = `an up with ${free} free pages in /run`;
    if (outcome.code === 0) {
      await world.same(clean, what);
      // What a failing run over this network would come back to.
      await world.lab.ok(`bash -n /run/netc/*/script && [[ $(tail -1 /run/netc/*/script) == '"$@"' ]]`);
    } else if ([3, 5].includes(outcome.code)) {
      await world.same(before, what);
    } else throw new LawBroken(what, told(outcome));

    await world.ok('down');
    world.tally.faults += 1;
    await hang(world, Math.floor(part * steps));
    await world.ok('up');
    await world.same(clean, 'an up after one that hung and was killed');
    await world.ok('down');
    await world.same(before, 'down after an up that hung and was killed');
  },
});

/** Leaves so many free pages in the lab's /run. */
async function fillRun({ lab }: World, free: number): Promise<void> {
  await lab.ok(`
    used=$(df --output=used -B4096 /run | tail -1)
    mount -o remount,nr_blocks=$((used + ${free} + 1)) /run
    head -c 4096 /dev/zero >/run/lab/full`);
}

/** Runs `up` until a tool hangs at this step, and kills it then with all of its tools. */
async function hang({ lab }: World, step: number): Promise<void> {
  await lab.run(`
    rm -rf /run/lab/fault; mkdir /run/lab/fault
    FAULT_DIR=/run/lab/fault FAULT=hang FAULT_AT=${step} setsid bash /run/lab/lab.sh up >/dev/null 2>&1 &
    for ((i = 0; i < 200; i++)); do [[ ! -e /run/lab/fault/fired && -d /proc/$! ]] || break; sleep 0.05; done
    sleep 0.2
    kill -KILL -- -$!`);
}
