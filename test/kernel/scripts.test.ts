import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { buildCluster } from './build-scripts.ts';

const kept = examples.flatMap(({ name, source, hosts }) =>
  buildCluster({ name: `${name}.net`, text: source }, name)
    .filter(({ host }) => hosts.length === 0 || hosts.includes(host))
    .map((scripts) => ({ name, source, ...scripts })),
);

describe.each(kept)('scripts of the example $name for $host', ({ name, source, host, up, down }) => {
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
    const elsewhere = buildCluster({ name: `/some/where/else/${name}.net`, text: source }, name);
    expect(elsewhere.find((one) => one.host === host)).toMatchObject({ up, down });
    const differing = up.split('\n').filter((line) => !down.split('\n').includes(line));
    expect(differing.join('\n')).toMatch(/^[^\n]*Run as root[^\n]*\nNETC_VERB='up'$/);
  });
});
