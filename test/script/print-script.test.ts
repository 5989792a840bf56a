import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { printScript } from '../../src/script/print-script.ts';
import { reachableFunctions } from '../../src/script/reachable-functions.ts';
import type { Script } from '../../src/script/script.ts';

const script = (tables: Script['loader']['tables'], main: string): string =>
  printScript({
    comment: ['A test.', ''],
    constants: [['NAME', "it's $(me)"]],
    loader: { name: 'load', comment: 'The data.', tables },
    functions: new Map([['main', `main() {\n  load\n  ${main}\n}\n`]]),
    main: 'main',
  });

const run = (text: string, ...args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync('bash', ['-s', '--', ...args], { input: text, encoding: 'utf8' });
  return stdout + stderr;
};

describe('printScript', () => {
  it('calls the main function with the arguments, with constants and tables set', () => {
    const text = script(
      [{ array: 'ROWS', comment: 'Rows.', lines: ['$(a)', "b ' c"] }],
      'printf "%s|" "$NAME" "${ROWS[@]}" "$@"',
    );
    expect(run(text, 'x y')).toBe("it's $(me)|$(a)|b ' c|x y|");
  });

  it('is a script without any table, too', () => {
    expect(run(script([], 'echo done'))).toBe('done\n');
  });

  it('does nothing when it broke off before its last line', () => {
    const text = script([{ array: 'ROWS', comment: 'Rows.', lines: ['one'] }], 'echo done');
    for (let length = 0; length < text.lastIndexOf('\nmain'); length += 1) {
      expect(run(text.slice(0, length))).not.toContain('done');
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
