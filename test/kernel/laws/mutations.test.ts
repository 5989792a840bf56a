import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { buildScripts } from '../build-scripts.ts';
import { anyTopology } from './any-topology.ts';
import { processesIn } from './law.ts';
import { mutationKinds, mutationsOf } from './mutation.ts';
import { World } from './world.ts';

const sample = fc.sample(anyTopology, { seed: 13, numRuns: 14 });

/** The last words of the settings that the script makes, as kinds of mutations. */
function settingsOf(source: string): readonly string[] {
  const { up } = buildScripts(source, 'lab', 'here');
  return [...up.matchAll(/^(?:@\w+ )?sysctl \S*\/(\w+)=/gm)].map(([, setting = '']) => `sysctl ${setting}`);
}

it('every kind of mutation, and one of each setting, is offered on some topology', async () => {
  const missing = new Set([...mutationKinds.filter((kind) => kind !== 'sysctl '), ...sample.flatMap(settingsOf)]);
  for (const [index, source] of sample.entries()) {
    const bridgeNetfilter = index % 2 === 0 ? 'on' : 'missing';
    const world = await World.create({ backend: 'nft', bridgeNetfilter, processes: processesIn(source) });
    try {
      await world.install(source);
      await world.ok('up');
      for (const { kind } of await mutationsOf(world)) missing.delete(kind);
    } finally {
      await world.dispose();
    }
  }
  expect([...missing]).toEqual([]);
}, 300_000);

it('what a container with the network of the host sees is the host’s', async () => {
  const world = await World.create({ backend: 'nft' });
  onTestFinished(() => world.dispose());
  await world.install('container web { net host }');
  await world.ok('up');
  expect((await mutationsOf(world)).map(({ kind }) => kind)).toEqual(['name of a process removed']);
});

it('what is borrowed in the namespace of a process is altered there', async () => {
  const source = 'bridge lan { fixed-cidr-v6 2001:db8:1::/64 }\ncontainer box { runtime pid:30004 }';
  const world = await World.create({ backend: 'nft', processes: processesIn(source) });
  onTestFinished(() => world.dispose());
  await world.install(source);
  await world.ok('up');
  const settings = (await mutationsOf(world)).filter(({ kind }) => kind === 'sysctl disable_ipv6');
  expect(settings.map(({ command }) => command)).toEqual([
    'ip netns exec box sysctl -qw net/ipv6/conf/default/disable_ipv6=1',
  ]);
});
