import { describe, expect, it, onTestFinished } from 'vitest';
import { backends, type Backend } from './lab.ts';
import { World } from './laws/world.ts';
import { watchdogGone } from './watchdog-gone.ts';

const first = `bridge docker0 { bip 172.17.42.1/16 }
container web { publish 8080:80 }
container old { dns 192.0.2.53 }`;
const second = `bridge docker0 { bip 172.17.42.1/16; mtu 1400; icc off }
container web { publish 8081:80 }
container new`;

/** A host with the topology `first`, or nothing, in place, and the script of `second` laid down as `lab`. */
async function prepared(backend: Backend, standing?: string): Promise<{ world: World; before: string }> {
  const world = await World.create({ backend });
  onTestFinished(() => world.dispose());
  if (standing !== undefined) {
    await world.install(standing);
    await world.ok('up');
  }
  const before = await world.snapshot();
  await world.install(second);
  return { world, before };
}

describe.each(backends)('up --confirm with iptables-%s', (backend) => {
  it.each([
    ['no topology', undefined],
    ['an earlier topology', first],
  ])('puts everything back over %s when nobody confirms, and says so in advance', async (_, standing) => {
    const { world, before } = await prepared(backend, standing);
    const { code, stderr } = await world.run('up --confirm 2');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'netc: everything is put back in 2 seconds unless confirmed: bash /run/lab/lab.sh confirm\n',
    });
    await watchdogGone(world.lab);
    await world.same(before, 'put back');
    const late = await world.run('confirm');
    expect(late.code).toBe(2);
    expect(late.stderr).toContain('nothing waits to be confirmed');
  });

  it('keeps what is confirmed, from any session', async () => {
    const { world } = await prepared(backend, first);
    expect((await world.run('up --confirm 3')).code).toBe(0);
    // Neither operational states nor counters, which go on changing.
    const look = 'ip -br link | cut -d" " -f1; iptables-save | grep ^-; ls /run/netns';
    const made = await world.lab.ok(look);
    expect(await world.run('confirm')).toMatchObject({ code: 0, stderr: '' });
    await watchdogGone(world.lab);
    expect(await world.lab.ok(look)).toBe(made);
    expect((await world.run('confirm')).code).toBe(0);
    expect((await world.run('check')).code).toBe(0);
  });

  it('survives its terminal', async () => {
    const { world, before } = await prepared(backend);
    const terminal = await world.lab.start(
      'exec script -q -c "bash /run/lab/lab.sh up --confirm 2 && exec sleep 100" /run/lab/typescript',
    );
    await world.lab.ok('until pgrep -x sleep >/dev/null; do sleep 0.1; done');
    terminal.kill('SIGKILL');
    await watchdogGone(world.lab);
    await world.same(before, 'put back');
  });

  it('survives the death of the run in the middle', async () => {
    const { world, before } = await prepared(backend, first);
    await world.run('up --confirm 2', 'lab', { kind: 'kill', at: 30 });
    await watchdogGone(world.lab);
    await world.same(before, 'put back');
  });

  it('ends a run that hangs', async () => {
    const { world, before } = await prepared(backend, first);
    expect((await world.run('up --confirm 1', 'lab', { kind: 'hang', at: 30 })).code).toBe(5);
    await watchdogGone(world.lab);
    await world.same(before, 'put back');
  });

  it('needs no file: the script may come through a pipe', async () => {
    const { world, before } = await prepared(backend, first);
    await world.lab.ok('bash -s -- up --confirm 2 </run/lab/lab.sh; rm /run/lab/lab.sh');
    await watchdogGone(world.lab);
    await world.same(before, 'put back');
  });

  it('while one is armed the same up has nothing to do, another one is refused, and other topologies go on', async () => {
    const { world, before } = await prepared(backend, first);
    expect((await world.run('up --confirm 12')).code).toBe(0);
    await world.unchanged('up');
    await world.unchanged('up --confirm 60');
    await world.install(first, 'lab');
    const made = await world.snapshot();
    const refused = await world.run('up');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/an earlier up waits to be confirmed and is put back in \d+ seconds/);
    await world.same(made, 'the refused run');
    await world.install('bridge other { bip 10.1.0.1/24 }', 'other');
    await world.ok('up', 'other');
    await watchdogGone(world.lab);
    await world.unchanged('check', 'other');
    await world.ok('down', 'other');
    await world.same(before, 'put back');
  });

  it('down takes away all of it, and the watchdog leaves it so', async () => {
    const { world } = await prepared(backend, first);
    await world.run('up --confirm 2');
    await world.ok('down');
    const down = await world.snapshot();
    await watchdogGone(world.lab);
    await world.same(down, 'the watchdog after down');
    expect(down).not.toMatch(/docker0|NETC_|\/run\/netc/);
  });

  it('is not armed by a run that fails, or that changes nothing', async () => {
    const { world, before } = await prepared(backend, first);
    expect((await world.run('up --confirm 60', 'lab', { kind: 'fail', at: 30 })).code).toBe(5);
    await watchdogGone(world.lab);
    await world.same(before, 'the run that failed');
    await world.ok('up');
    await world.unchanged('up --confirm 60');
    await watchdogGone(world.lab);
  });

  it('waits for its turn', async () => {
    const { world, before } = await prepared(backend);
    await world.run('up --confirm 5');
    await world.lab.start(
      'exec 9>>/run/netc/@lock; flock 9; echo held; until [[ -e /run/lab/go ]]; do sleep 0.1; done',
    );
    const made = await world.snapshot();
    await world.lab.ok('until pgrep -x flock; do sleep 0.1; done');
    await world.same(made, 'while another run goes on');
    await world.lab.ok('touch /run/lab/go');
    await watchdogGone(world.lab);
    await world.same(before, 'put back');
  });

  it('is a unit of its own where systemd runs', async () => {
    const { world, before } = await prepared(backend);
    await world.lab.write(
      '/run/lab/systemd-run',
      '#!/bin/bash\nprintf "%s\\n" "$*" >/run/lab/asked\nwhile [[ $1 == -* ]]; do shift; done\nsetsid "$@" &\n',
    );
    await world.lab.ok(
      'mkdir -p /run/systemd/system; chmod +x /run/lab/systemd-run; ln -sf /run/lab/systemd-run /run/lab/tools/',
    );
    const withSystemd = await world.snapshot();
    await world.run('up --confirm 3');
    expect(await world.lab.ok('cat /run/lab/asked')).toMatch(
      /^--quiet --collect --description=netc: .* bash \/run\/netc\/lab\/unconfirmed\/program watch_for_confirmation 3 \d+ \d+$/m,
    );
    await watchdogGone(world.lab);
    await world.same(withSystemd, 'put back');
    expect(before).not.toBe(withSystemd);
  });
});
