import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const netc = path.resolve(import.meta.dirname, '../../dist/netc.cjs');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'netc-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(
  args: readonly string[],
  input: string | Buffer = '',
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [netc, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

const file = (name: string, text: string | Buffer): string => {
  writeFileSync(path.join(folder, name), text);
  return name;
};

const good = 'bridge docker0 { bip 172.17.42.1/16 }\ncontainer web { publish 8080:80 }\n';

describe('netc build', () => {
  it('prints a script, and nothing else', () => {
    const { status, stdout, stderr } = run(['build', file('good.net', good)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^#!\/usr\/bin\/env bash\n/);
    expect(stdout).toMatch(/\nNETC_VERB='up'\n/);
    expect(run(['build', '--down', 'good.net']).stdout).toBe(
      stdout
        .replace("NETC_VERB='up'", "NETC_VERB='down'")
        .replace(/^# Run as root.*$/m, '# Run as root it takes the network away.'),
    );
  });

  it('reads standard input under a name', () => {
    expect(run(['build', '-', '--name', 'good'], good).stdout).toBe(
      run(['build', file('good.net', good)]).stdout.replaceAll('good.net:', '<stdin>:'),
    );
    const { status, stderr } = run(['build', '-'], good);
    expect(status).toBe(1);
    expect(stderr).toContain('--name');
  });

  it('writes both scripts into a directory, executable', () => {
    expect(run(['build', file('good.net', good), '-o', 'out/deep']).status).toBe(0);
    expect(readdirSync(path.join(folder, 'out/deep')).sort()).toEqual(['down.sh', 'up.sh']);
    expect(statSync(path.join(folder, 'out/deep/up.sh')).mode & 0o777).toBe(0o755);
    expect(readFileSync(path.join(folder, 'out/deep/up.sh'), 'utf8')).toBe(run(['build', 'good.net']).stdout);
  });

  it('leaves no script and no half of one where it cannot write', () => {
    file('taken', '');
    const { status, stderr } = run(['build', file('good.net', good), '-o', 'taken']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^netc: cannot write: /);
  });

  describe('of a file of several hosts', () => {
    const two = 'host berlin { bridge b; container web }\nhost munich { bridge b; container web }\n';

    it('prints the script of the host that is named', () => {
      const { status, stdout, stderr } = run(['build', file('two.net', two), '--host', 'munich']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('\n# The network of topology two on host munich, built by netc');
      expect(stdout).not.toContain('berlin');
    });

    it('says which hosts there are where none is named', () => {
      const { status, stdout, stderr } = run(['build', file('two.net', two)]);
      expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
      expect(stderr).toBe(
        'netc: the topology has 2 hosts, berlin, munich: name one with --host, or write the scripts of all with -o\n',
      );
    });

    it.each([
      ['two.net', 'munch', 'there is no host "munch"; did you mean munich?'],
      ['two.net', 'paris', 'there is no host "paris"; there are berlin, munich'],
      ['good.net', 'berlin', 'the topology describes one host, without a name: leave --host out'],
    ])('does not know in %s a host %s', (name, host, message) => {
      file('two.net', two);
      file('good.net', good);
      const { status, stdout, stderr } = run(['build', name, '--host', host]);
      expect({ status, stdout, stderr }).toEqual({ status: 64, stdout: '', stderr: `netc: ${message}\n` });
    });

    it('builds the only host there is', () => {
      expect(run(['build', file('one.net', 'host berlin { bridge b }')]).stdout).toContain('on host berlin,');
    });

    it('writes the scripts of each into a directory of its name', () => {
      expect(run(['build', file('two.net', two), '-o', 'all']).status).toBe(0);
      expect(readdirSync(path.join(folder, 'all')).sort()).toEqual(['berlin', 'munich']);
      expect(readFileSync(path.join(folder, 'all/munich/up.sh'), 'utf8')).toBe(
        run(['build', 'two.net', '--host', 'munich']).stdout,
      );
      expect(readFileSync(path.join(folder, 'all/berlin/down.sh'), 'utf8')).toBe(
        run(['build', 'two.net', '--host', 'berlin', '--down']).stdout,
      );
      expect(run(['build', 'two.net', '--host', 'berlin', '-o', 'berlin only']).status).toBe(0);
      expect(readdirSync(path.join(folder, 'berlin only'))).toEqual(['berlin']);
    });
  });

  it('changes nothing where the scripts of one host cannot be written', () => {
    expect(run(['build', file('pair.net', 'host a { bridge b }'), '-o', 'pair']).status).toBe(0);
    const before = readFileSync(path.join(folder, 'pair/a/up.sh'), 'utf8');
    file('pair/d', '');
    file('pair.net', ['a', 'c', 'd', 'e'].map((name) => `host ${name} { bridge b; container c }`).join('\n'));
    const { status, stderr } = run(['build', 'pair.net', '-o', 'pair']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^netc: cannot write: .*\n$/);
    expect(readdirSync(path.join(folder, 'pair')).sort()).toEqual(['a', 'd']);
    expect(readdirSync(path.join(folder, 'pair/a')).sort()).toEqual(['down.sh', 'up.sh']);
    expect(readFileSync(path.join(folder, 'pair/a/up.sh'), 'utf8')).toBe(before);
  });

  describe('of many hosts, whose scripts threads share out', () => {
    const many = 'many.net';
    beforeAll(() => {
      file('bridge.net', 'profile bridged { bridge b { bip 172.17.0.1/24 } }');
      file(many, 'include "bridge.net"\nfor h in 1..300 { host h$h { use bridged; for c in 1..4 { container c$c } } }');
    });

    it('writes what one processor writes alone', () => {
      expect(run(['build', many, '-o', 'shared'])).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(
        spawnSync('taskset', ['-c', '0', process.execPath, netc, 'build', many, '-o', 'alone'], { cwd: folder }).status,
      ).toBe(0);
      expect(readdirSync(path.join(folder, 'shared'), { recursive: true })).toHaveLength(900);
      expect(spawnSync('diff', ['-r', 'shared', 'alone'], { cwd: folder, encoding: 'utf8' }).stdout).toBe('');
    });

    it('writes nothing of a topology with an error, and waits for no thread', () => {
      file('many-wrong.net', 'for h in 1..300 { host h$h { container c } }');
      expect(run(['build', 'many-wrong.net', '-o', 'wrong'])).toMatchObject({ status: 1, stdout: '' });
      expect(existsSync(path.join(folder, 'wrong'))).toBe(false);
    });

    it('leaves nothing where a script cannot be written', () => {
      mkdirSync(path.join(folder, 'hindered'));
      file('hindered/h200', '');
      const { status, stderr } = run(['build', many, '-o', 'hindered']);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(/^netc: cannot write: .*\n$/) as string,
      });
      expect(readdirSync(path.join(folder, 'hindered'))).toEqual(['h200']);
    });
  });

  it('says which scripts of an earlier build are left, and leaves them', () => {
    const out = 'left';
    const build = (text: string, ...args: string[]): { status: number | null; stderr: string } => {
      const { status, stderr } = run(['build', file('left.net', text), '-o', out, ...args]);
      return { status, stderr };
    };
    expect(build('bridge b')).toEqual({ status: 0, stderr: '' });
    const rest = (script: string): string =>
      `netc: ${script} is left from an earlier build: left has no such host any more\n`;
    expect(build('host a { bridge b }\nhost c { bridge b }')).toEqual({ status: 0, stderr: rest('left/up.sh') });
    mkdirSync(path.join(folder, out, 'notes'));
    writeFileSync(path.join(folder, out, 'notes/up.sh'), 'echo mine\n');
    expect(build('host c { bridge b }')).toEqual({ status: 0, stderr: rest('left/up.sh') + rest('left/a/up.sh') });
    expect(run(['build', file('other.net', 'host c { bridge b }'), '-o', out]).stderr).toBe('');
    expect(readdirSync(path.join(folder, out)).sort()).toEqual(['a', 'c', 'down.sh', 'notes', 'up.sh']);
  });

  describe('standard output', () => {
    const bash = (command: string): { status: number | null; stdout: string; stderr: string } =>
      spawnSync('bash', ['-c', `set -o pipefail; netc() { "${process.execPath}" "${netc}" "$@"; }; ${command}`], {
        cwd: folder,
        encoding: 'utf8',
      });

    it('whose reader has seen enough is no error', () => {
      file('shop.net', good);
      for (const command of ['build shop.net', 'build --format json shop.net', 'explain NC0101', '--help'])
        expect(bash(`netc ${command} | true`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    });

    it('that takes nothing is told', () => {
      file('shop.net', good);
      expect(bash('netc build shop.net >/dev/full')).toMatchObject({
        status: 1,
        stderr: 'netc: cannot write to standard output: ENOSPC: no space left on device, write\n',
      });
    });

    it('that does not wait for its reader gets all the same', () => {
      file('shop.net', good);
      const script = run(['build', 'shop.net']).stdout;
      // Node makes a pipe that it writes to such a one, and makes good for it only where it comes to its end.
      const hurried = `"${process.execPath}" -e 'process.stdout.write(""); process.kill(process.pid, "SIGKILL")'`;
      const { status, stdout } = bash(`{ ${hurried}; netc build shop.net; } 2>/dev/null | { sleep 1; cat; }`);
      expect({ status, isAll: stdout === script }).toEqual({ status: 0, isAll: true });
    });
  });

  it('prints the model for other tools', () => {
    const { status, stdout, stderr } = run([
      'build',
      file('two.net', 'host a { bridge b }\nhost c { bridge b }'),
      '--format',
      'json',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const names = (text: string): string[] =>
      (JSON.parse(text) as { hosts: { name: string }[] }).hosts.map(({ name }) => name);
    expect(names(stdout)).toEqual(['a', 'c']);
    expect(names(run(['build', 'two.net', '--format', 'json', '--host', 'c']).stdout)).toEqual(['c']);
    expect(run(['build', 'two.net', '--format', 'json', '--down'])).toEqual({
      status: 64,
      stdout: '',
      stderr: 'netc: --format json prints the model, not a script: leave --down out\n',
    });
    expect(run(['build', 'two.net', '--format', 'json', '-o', 'x']).stderr).toContain('leave -o out');
    expect(
      run(['build', file('wrong.net', 'host a { bridge b; container c { net x } }'), '--format', 'json']),
    ).toMatchObject({
      status: 1,
      stdout: '',
    });
  });

  it('prints no script when there is an error', () => {
    const { status, stdout, stderr } = run([
      'build',
      file('bad.net', 'bridge b { bipp 10.0.0.1/8 }\ncontainer x { net brige:b }\n'),
    ]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('bad.net:1:12');
    expect(stderr).toContain('bad.net:2:');
    expect(stderr).toContain('netc: 2 errors');
  });

  it('takes warnings for errors only with --strict', () => {
    file('warn.net', 'bridge b { bip 172.167.1.1/24 }\ncontainer x { net bridge:b }\n');
    expect(run(['build', 'warn.net']).status).toBe(0);
    expect(run(['build', 'warn.net']).stderr).toMatch(/^warning\[NC/);
    expect(run(['build', '--strict', 'warn.net']).status).toBe(1);
  });

  it('includes files relative to the file that names them', () => {
    file('part.net', 'container db\n');
    const { status, stdout } = run(['build', file('whole.net', `include "part.net"\n${good}`)]);
    expect(status).toBe(0);
    expect(stdout).toContain('# part.net:1');
  });

  it('makes bridges with brctl on request', () => {
    expect(run(['build', '--bridge-tool', 'brctl', file('good.net', good)]).stdout).toContain('\nbrctl addbr docker0 ');
  });
});

describe('--timings', () => {
  const stagesOf = (stderr: string): readonly string[] =>
    [...stderr.matchAll(/^(\w+) +\d+\.\d ms(?:, \d+ MB)?$/gm)].map(([, stage = '']) => stage);

  it('tells on standard error where the time of a build went, and changes nothing else', () => {
    const args = ['build', file('good.net', good)];
    const { status, stdout, stderr } = run([...args, '--timings']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: run(args).stdout });
    expect(stagesOf(stderr)).toEqual([
      ...['start', 'read', 'parse', 'expand', 'resolve', 'validate', 'plan', 'print', 'write'],
      'total',
    ]);
    const times = [...stderr.matchAll(/(\d+\.\d) ms/g)].map(([, time]) => Number(time));
    const total = times.at(-1) ?? 0;
    const stages = times.slice(0, -1).reduce((sum, time) => sum + time, 0);
    expect(stages).toBeLessThanOrEqual(total + 1);
    expect(stages).toBeGreaterThan(total / 2);
  });

  it('tells it of a check, behind what was found', () => {
    const { status, stderr } = run(['check', file('bad.net', 'bridge b { bip 10.0.0.1/40 }\n'), '--timings']);
    expect(status).toBe(1);
    expect(stagesOf(stderr)).toEqual(['start', 'read', 'parse', 'expand', 'resolve', 'validate', 'print', 'total']);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^total /);
  });
});

describe('netc check', () => {
  it.each([
    ['an empty file', '', 0],
    ['only a comment', '# nothing\n', 0],
    ['CRLF and a BOM', `\uFEFF${good.replaceAll('\n', '\r\n')}`, 0],
    ['binary garbage', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00, 0x01, 0xff, 0xfe]), 1],
    ['NUL bytes', 'container a\0b\n', 1],
    ['10 MB on one line', 'a'.repeat(10_000_000), 1],
    ['deep nesting', 'a {'.repeat(100_000), 1],
    ['a brace too many', 'container a { net none } }\n', 1],
  ])('has a clear answer to %s', (_, text, status) => {
    const start = Date.now();
    const result = run(['check', file('odd.net', text)]);
    expect(result.stderr).not.toMatch(/ {4}at |internal error/);
    expect(result.status).toBe(status);
    expect(result.stderr === '').toBe(status === 0);
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it.each([
    ['nosuch.net', 'no such file'],
    ['.', 'it is a directory'],
    ['good.net/x', 'no such file'],
  ])('says why it cannot read %s', (name, reason) => {
    file('good.net', good);
    expect(run(['check', name])).toEqual({
      status: 1,
      stdout: '',
      stderr: `netc: cannot read ${JSON.stringify(name)}: ${reason}\n`,
    });
  });

  it.runIf(process.getuid?.() !== 0)('says that a file is not readable', () => {
    chmodSync(path.join(folder, file('secret.net', good)), 0);
    expect(run(['check', 'secret.net']).stderr).toContain('permission denied');
  });

  it('tells findings as JSON and SARIF on standard output', () => {
    file('bad.net', 'bridge b { bipp 10.0.0.1/8 }\n');
    const json = run(['check', '--format', 'json', 'bad.net']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { severity: 'error', location: { file: 'bad.net', start: { line: 1, column: 12 } } },
    ]);
    const sarif = run(['check', '--format', 'sarif', 'bad.net']);
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0', runs: [{ results: [{ level: 'error' }] }] });
  });
});

describe('netc explain', () => {
  it('prints the page of a code, in any case', () => {
    expect(run(['explain', 'nc0001']).stdout).toMatch(/^# NC0001: /);
  });

  it('lists all codes', () => {
    expect(run(['explain']).stdout).toMatch(/^NC0001 {2}error/);
  });

  it('suggests the nearest code', () => {
    expect(run(['explain', 'NC001']).stderr).toContain('did you mean NC00');
  });
});

describe('netc', () => {
  it.each([
    [['frobnicate']],
    [['build']],
    [['build', 'a.net', '--nosuch']],
    [['check', 'a.net', '--format', 'xml']],
    [['build', 'a', 'b']],
  ])('%j is a usage error', (args) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(64);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: /);
  });
});
