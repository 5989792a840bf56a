import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildScripts, compile } from './build-scripts.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).sort();

describe.each(examples)('scripts of the example %s', (name) => {
  const text = readFileSync(new URL(`${name}/${name}.net`, folder), 'utf8');
  const { up, down } = buildScripts(text, name);

  it('are bash, and shellcheck finds nothing in them', () => {
    for (const script of [up, down]) {
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr).toBe('');
      expect(spawnSync('shellcheck', ['-S', 'style', '-'], { input: script, encoding: 'utf8' }).stdout).toBe('');
    }
    expect(`${up}${down}`).not.toMatch(/shellcheck disable/);
  });

  it('do nothing when they were cut off', () => {
    expect(up.trimEnd().split('\n').at(-1)).toBe('main "$@"');
    const { status, stdout } = spawnSync('bash', [], {
      input: up.slice(0, up.lastIndexOf('main "$@"')),
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('are the same bytes from any directory, and differ in the default verb alone', () => {
    const elsewhere = compile({ name: `/some/where/else/${name}.net`, text }, name);
    expect(elsewhere).toEqual({ up, down });
    const differing = up.split('\n').filter((line) => !down.split('\n').includes(line));
    expect(differing.join('\n')).toMatch(/^[^\n]*Run as root[^\n]*\nNETC_VERB='up'$/);
  });
});
