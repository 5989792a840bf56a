import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const examples = path.resolve(import.meta.dirname, '../../examples');
const netc = path.resolve(import.meta.dirname, '../../dist/netc.cjs');

const build = (folder: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [netc, 'build', ...args], { cwd: folder, encoding: 'utf8' });

/** Every example keeps the scripts that it is built into: a change of them is seen in review (`npm run golden` accepts it). */
describe.each(readdirSync(examples))('examples/%s', (name) => {
  const folder = path.join(examples, name);
  it('builds into its up.sh and down.sh', async () => {
    await expect(build(folder, `${name}.net`)).toMatchFileSnapshot(path.join(folder, 'up.sh'));
    await expect(build(folder, `${name}.net`, '--down')).toMatchFileSnapshot(path.join(folder, 'down.sh'));
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
