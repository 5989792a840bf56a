import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples.ts';

const root = path.resolve(import.meta.dirname, '../../examples');
const netc = path.resolve(import.meta.dirname, '../../dist/netc.cjs');

const build = (folder: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [netc, 'build', ...args], { cwd: folder, encoding: 'utf8' });

/** The lines of one script that another does not have. */
const onlyIn = (one: string, other: string): readonly string[] => {
  const known = new Set(other.split('\n'));
  return one.split('\n').filter((line) => !known.has(line));
};

/** What a script declares: the part that is about its network. The functions below it are the same in every script. */
const declared = (script: string): string => {
  const end = script.indexOf('\n# What follows is the same in every script');
  expect(end).toBeGreaterThan(0);
  return script.slice(0, end);
};

/**
 * Every example keeps what its script declares, and one of them its whole script: a change is seen in review (`npm run golden`
 * accepts it).
 */
const whole = 'docker0';

const kept = examples.flatMap(({ name, hosts }) =>
  hosts.length === 0 ? [{ name, host: '' }] : hosts.map((host) => ({ name, host })),
);

describe.each(kept)('examples/$name/$host', ({ name, host }) => {
  const folder = path.join(root, name);
  const args = host === '' ? [] : ['--host', host];

  it('builds into the script that it keeps', async () => {
    const script = build(folder, `${name}.net`, ...args);
    if (name === whole) await expect(script).toMatchFileSnapshot(path.join(folder, 'up.sh'));
    else await expect(declared(script)).toMatchFileSnapshot(path.join(folder, host, 'declared.bash'));
  });

  it('builds into a counterpart that differs in the verb', () => {
    const [up, down] = [build(folder, `${name}.net`, ...args), build(folder, `${name}.net`, '--down', ...args)];
    expect(onlyIn(down, up)).toEqual(['# Run as root it takes the network away.', "NETC_VERB='down'"]);
    expect(onlyIn(up, down)).toEqual([
      '# Run as root it makes the network; run again it changes nothing.',
      "NETC_VERB='up'",
    ]);
  });

  it('builds into the same bytes again and from elsewhere', () => {
    const here = build(folder, `${name}.net`, ...args);
    expect(build(folder, `${name}.net`, ...args)).toBe(here);
    expect(build(root, `${name}/${name}.net`, ...args)).toBe(here);
    expect(build('/', path.join(folder, `${name}.net`), ...args)).toBe(here);
  });
});

it('examples/bridge0 keeps what its script declares with brctl, too', async () => {
  const folder = path.join(root, 'bridge0');
  await expect(declared(build(folder, 'bridge0.net', '--bridge-tool', 'brctl'))).toMatchFileSnapshot(
    path.join(folder, 'declared-brctl.bash'),
  );
});
