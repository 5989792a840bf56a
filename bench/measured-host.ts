import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Backend, Outcome } from '../test/kernel/lab.ts';

export interface Measurement {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds on processors, of the command and all its descendants. */
  readonly processor: number;
  /** Kilobytes of the largest process. */
  readonly memory: number;
}

/** A host for measurements, in namespaces of its own. */
export interface MeasuredHost {
  run(command: string, options?: { readonly at?: string }): Promise<Outcome>;
  ok(command: string, options?: { readonly at?: string }): Promise<string>;
  /** Measures a command that must succeed, once the kernel has finished what came before. */
  measure(command: readonly string[]): Promise<Measurement>;
  dispose(): Promise<void>;
}

export async function createHost(backend: Backend, measureProgram: string): Promise<MeasuredHost> {
  const script = fileURLToPath(new URL('host-init.bash', import.meta.url));
  const init = spawn('unshare', ['-nm', 'bash', script, backend], { stdio: ['pipe', 'pipe', 'inherit'] });
  const pid = await new Promise<string>((resolve, reject) => {
    init.stdout.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
    init.once('exit', () => {
      reject(new Error('no host: run as root'));
    });
  });

  function enter(command: readonly string[]): Promise<Outcome> {
    const child = spawn('nsenter', ['-t', pid, '-m', '-n', ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8' },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    return new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ code: code ?? -1, stdout, stderr });
      });
    });
  }

  async function successful(command: readonly string[]): Promise<Outcome> {
    const outcome = await enter(command);
    if (outcome.code === 0) return outcome;
    throw new Error(
      `${command.join(' ')}\nexit code ${outcome.code}\n${outcome.stderr}\n${outcome.stdout.slice(-2000)}`,
    );
  }

  function inPlace(command: string, at = 'host'): readonly string[] {
    return [...(at === 'host' ? [] : ['ip', 'netns', 'exec', at]), 'bash', '-c', command];
  }

  return {
    run: (command, options) => enter(inPlace(command, options?.at)),
    ok: async (command, options) => (await successful(inPlace(command, options?.at))).stdout,
    async measure(command) {
      await quiet();
      const { stderr } = await successful([measureProgram, ...command]);
      return JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as Measurement;
    },
    async dispose() {
      const ended = new Promise((resolve) => init.once('exit', resolve));
      init.stdin.end();
      await ended;
    },
  };
}

/**
 * Waits until the kernel is done with what the last command has left it to do: to remove namespaces, which goes on in a work queue after the
 * process that asked for it has ended (net/core/net_namespace.c, cleanup_net), and to settle new interfaces, which takes a tenth to a
 * quarter of the processors for most of a second, but begins some tenths of a second after hundreds have come up. So it waits for half a
 * second in which next to nothing was done; no longer than a minute for the one and ten seconds for the other: others may be at work,
 * too.
 */
async function quiet(): Promise<void> {
  let times = [busyTime()];
  for (let round = 0, still = 0; round < 600; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    times = [busyTime(), ...times.slice(0, 5)];
    const busy = (times[0] ?? 0) - (times.at(-1) ?? 0);
    still = isRemovingNamespaces() ? 0 : still + 1;
    if (still >= 5 && (round >= 100 || busy <= 500 * cpus().length * 0.05)) return;
  }
}

/** Milliseconds for which the processors were at work, all together, by the first line of /proc/stat (proc(5)). */
function busyTime(): number {
  const [, user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8').split(/\s+/, 8).map(Number);
  return [user, nice, system, irq, softirq].reduce<number>((sum, ticks) => sum + (ticks ?? 0) * 10, 0);
}

/** A worker thread's name ends with + and the queue it works for now. */
function isRemovingNamespaces(): boolean {
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readFileSync(`/proc/${entry}/comm`, 'utf8').trimEnd().endsWith('+netns');
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}
