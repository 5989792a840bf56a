import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const runtime = path.resolve(import.meta.dirname, '../../templates/runtime');

/** Runs bash code with the whole runtime loaded but main not called. */
function bash(code: string, input = ''): string {
  const script = `set -u; for file in ${runtime}/*.bash; do . "$file"; done; NETC_TOPOLOGY=shop; init_state\n${code}`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', input });
  return stdout + stderr;
}

describe('take_ip_failures', () => {
  it('tells the lines that failed and why', () => {
    const said = 'Cannot find device "a"\nCommand failed -:3\nError: one.\nTwo.\nCommand failed -:7\n';
    const code = 'take_ip_failures "$(cat)"; for i in "${!FAILURES[@]}"; do echo "$i ${FAILURES[i]@Q}"; done';
    expect(bash(code, said)).toBe(`3 'Cannot find device "a"'\n7 $'Error: one.\\nTwo.'\n`);
  });
});

describe('tell_failed_turn', () => {
  it.each([
    ['up', 'sh: cannot create\nCommand failed sysctl:2\n', '11 failed\n\tsh: cannot create\n12 not run\n13 not run\n'],
    ['up', 'RTNETLINK answers: No\nCommand failed -:1\n', '12 failed\n\tRTNETLINK answers: No\n13 not run\n'],
    ['up', 'nsenter: none\n', '10 failed\n\tnsenter: none\n11 not run\n12 not run\n13 not run\n'],
    ['up', '', '10 failed\n\t\n'],
    [
      'up',
      'Command failed -:x\nCommand failed sysctl:\nCommand failed -:1\n',
      '12 failed\n\tCommand failed -:x\n\tCommand failed sysctl:\n13 not run\n',
    ],
    ['down', 'a\nCommand failed -:1\nb\nCommand failed -:2\n', '12 failed\n\ta\n13 failed\n\tb\n'],
  ])('%s: %j', (verb, said, expected) => {
    expect(bash(`VERB=${verb}; tell_failed_turn 10 2 2 <(cat)`, said)).toBe(expected);
  });
});

describe('start_decision', () => {
  it('refuses where the decision has ended before it is spoken to', () => {
    const code = `
      for name in decision_program declared_lines declared_files wanted_rules4 wanted_rules6 find_processes; do eval "$name() { :; }"; done
      run_decision() { exit 2; }
      refuse() { echo "refused with $1"; exit; }
      WORK=$(mktemp -d)
      trap 'rm -rf "$WORK"' EXIT
      # So slowly that bash has taken note of the end.
      set -T
      trap '((BASHPID != $$)) || sleep 0.1' DEBUG
      start_decision`;
    expect(bash(code)).toBe('refused with 3\n');
  });
});

describe('tell_decision', () => {
  it('refuses where the decision has ended meanwhile', () => {
    const code = `
      refuse() { echo "refused with $1"; exit; }
      WORK=/nowhere
      exec {SEEN}> >(:)
      wait "$!"
      tell_decision rules`;
    expect(bash(code)).toBe('refused with 3\n');
  });
});

describe('look_inside', () => {
  it('tells each sysctl that is there, whatever stands around it', () => {
    const keys = [
      'net/ipv4/ip_default_ttl',
      'net/nowhere/ip_forward',
      'net/nowhere/ip_default_ttl',
      'net/ipv4/conf/lo/nothing',
      'net/ipv4/ip_local_port_range',
      'kernel/ostype',
      'net/ipv4/conf/lo/tag',
    ];
    const told = ['net/ipv4/ip_default_ttl', 'net/ipv4/ip_local_port_range', 'kernel/ostype', 'net/ipv4/conf/lo/tag'];
    const lines = told.map((key) => `${key}=${readFileSync(`/proc/sys/${key}`, 'utf8')}`);
    expect(bash(`look_inside '${keys.join(' ')}' 2>/dev/null`)).toBe(lines.join(''));
  });
});

describe('main', () => {
  it.each([
    [['nonsense'], 'unknown argument: nonsense'],
    [['up', 'down'], 'only one verb at a time: up, down'],
    [['--format'], '--format needs a value'],
    [['--format', 'xml'], '--format is text or json, not xml'],
    [['--lock-timeout', '-1'], '--lock-timeout takes whole seconds, not -1'],
    [['check', '-n'], 'check changes nothing anyway: leave --dry-run out'],
  ])('%j is a usage error', (args, message) => {
    const script = `for file in ${runtime}/*.bash; do . "$file"; done; NETC_TOPOLOGY=shop NETC_VERB=up NETC_VERSION=0; main "$@"`;
    const { status, stderr } = spawnSync('bash', ['-c', script, 'up.sh', ...args], { encoding: 'utf8' });
    expect(stderr.split('\n')[0]).toBe(`netc: ${message}`);
    expect(status).toBe(64);
  });
});
