import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { printScript } from '../../src/script/print-script.ts';
import { reachableFunctions } from '../../src/script/reachable-functions.ts';
import type { Script } from '../../src/script/script.ts';

const script = (texts: Script['texts'], main: string): string =>
  printScript({
    comment: ['A test.', ''],
    constants: [['NAME', "it's $(me)"]],
    texts,
    library: `main() {\n  ${main}\n}`,
    main: 'main',
  });

const run = (text: string, ...args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync('bash', ['-s', '--', ...args], { input: text, encoding: 'utf8' });
  return stdout + stderr;
};

describe('printScript', () => {
  it('calls the main function with the arguments, with constants set and functions that print the texts', () => {
    const text = script(
      [
        { name: 'rows', comment: 'Rows.\nOf a kind.', lines: ['$(a)', "b ' c"] },
        { name: 'none', comment: 'Nothing.', lines: [] },
      ],
      'printf "%s|" "$NAME" "$(rows)" "$(none)" "$@"',
    );
    expect(run(text, 'x y')).toBe("it's $(me)|$(a)\nb ' c||x y|");
  });

  it('is a script without any text, too', () => {
    expect(run(script([], 'echo done'))).toBe('done\n');
  });

  it('does nothing when it broke off before its last line', () => {
    const text = script([{ name: 'rows', comment: 'Rows.', lines: ['one'] }], 'echo acted');
    for (let length = 0; length < text.lastIndexOf('\nmain'); length += 1) {
      expect(run(text.slice(0, length))).not.toContain('acted');
    }
  });
});

describe('reachableFunctions', () => {
  const library = {
    one: '# calls three, says this comment\none() { two; }',
    two: 'two() { "$(four)"; }',
    three: 'three() { :; }',
    four: 'four() { one; }',
  };

  it('follows calls, not comments, and sorts by name', () => {
    expect([...reachableFunctions(library, ['one']).keys()]).toEqual(['four', 'one', 'two']);
  });

  it('refuses a root that is not there', () => {
    expect(() => reachableFunctions(library, ['five'])).toThrow(RangeError);
  });
});
