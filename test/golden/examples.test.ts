import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const examples = path.resolve(import.meta.dirname, '../../examples');
const netc = path.resolve(import.meta.dirname, '../../dist/netc.cjs');

const build = (folder: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [netc, 'build', ...args], { cwd: folder, encoding: 'utf8' });

/** The lines of one script that another does not have. */
const onlyIn = (one: string, other: string): readonly string[] => {
  const known = new Set(other.split('\n'));
  return one.split('\n').filter((line) => !known.has(line));
};

/** Every example keeps the script that it is built into: a change of it is seen in review (`npm run golden` accepts it). */
describe.each(readdirSync(examples))('examples/%s', (name) => {
  const folder = path.join(examples, name);

  it('builds into its up.sh', async () => {
    await expect(build(folder, `${name}.net`)).toMatchFileSnapshot(path.join(folder, 'up.sh'));
  });

  it('builds into a counterpart that differs in the verb', () => {
    const [up, down] = [build(folder, `${name}.net`), build(folder, `${name}.net`, '--down')];
    expect(onlyIn(down, up)).toEqual(['# Run as root it takes the network away.', "NETC_VERB='down'"]);
    expect(onlyIn(up, down)).toEqual([
      '# Run as root it makes the network; run again it changes nothing.',
      "NETC_VERB='up'",
    ]);
  });

  it('builds into the same bytes again and from elsewhere', () => {
    const here = build(folder, `${name}.net`);
    expect(build(folder, `${name}.net`)).toBe(here);
    expect(build(path.dirname(folder), `${name}/${name}.net`)).toBe(here);
    expect(build('/', path.join(folder, `${name}.net`))).toBe(here);
  });
});

it('examples/bridge0 builds into its up-brctl.sh, too', async () => {
  const folder = path.join(examples, 'bridge0');
  await expect(build(folder, 'bridge0.net', '--bridge-tool', 'brctl')).toMatchFileSnapshot(
    path.join(folder, 'up-brctl.sh'),
  );
});
