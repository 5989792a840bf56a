import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const example = path.join(root, 'examples/docker0/docker0.net');
const script = readFileSync(path.join(root, 'examples/docker0/up.sh'), 'utf8');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'netc-launch-'));
  cpSync(path.join(root, 'dist'), folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...nodeOptions: readonly string[]): { status: number | null; stderr: string; stdout: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeOptions, path.join(folder, 'netc.cjs'), 'build', example],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stderr, stdout: stdout.replaceAll(/# .*docker0\.net:/g, '# docker0.net:') };
}

const expected = { status: 0, stderr: '', stdout: script };

it('starts with its code cache', () => {
  expect(run()).toEqual(expected);
});

it('starts under other flags of V8, whose code is another', () => {
  expect(run('--no-lazy', '--stack-size=900')).toEqual(expected);
});

it('starts with a cache that is damaged, cut short, of another bundle, or not there', () => {
  const file = path.join(folder, 'compiler.cache');
  const cache = readFileSync(file);
  for (let part = 0; part < 8; part += 1) {
    const damaged = Buffer.from(cache);
    const place = Math.floor((cache.length * (part + 0.5)) / 8);
    damaged[place] = (damaged[place] ?? 0) ^ 0x10;
    writeFileSync(file, damaged);
    expect(run()).toEqual(expected);
  }
  writeFileSync(file, cache.subarray(0, cache.length / 2));
  expect(run()).toEqual(expected);

  const other = cache.subarray(0, cache.length / 2);
  other.write('x', other.length - 1);
  other.write('0', 100_000);
  writeFileSync(file, Buffer.concat([other, other]));
  expect(run()).toEqual(expected);

  rmSync(file);
  expect(run()).toEqual(expected);
});
