import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Which of the two iptables implementations the lab's `iptables` is. */
export type Backend = 'nft' | 'legacy';

export const backends: readonly Backend[] = ['nft', 'legacy'];

export interface LabOptions {
  readonly backend: Backend;
  /** `bridge-nf-call-ip{,6}tables` 1 or 0, or the whole of `/proc/sys/net/bridge` hidden. Default: on. */
  readonly bridgeNetfilter?: 'on' | 'off' | 'missing';
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Default: `host`. */
  readonly at?: string;
  /** Standard input; empty by default. */
  readonly input?: string;
  /** The command is killed after this many milliseconds. Default: 30,000. */
  readonly timeout?: number;
}

/**
 * A throw-away host in namespaces of its own, nothing of which outlives `dispose` or the test process. It has `eth0`
 * with 192.0.2.10/24 and 2001:db8:ffff::10/64, and `eth1` with 203.0.113.10/24 and 2001:db8:dddd::10/64.
 * Around it stand `neighbour` on the LAN of eth0 (.20), `router` on it (.254), `outside` beyond the router
 * (198.51.100.10, 2001:db8:eeee::10), and `second` on the LAN of eth1 (.20).
 */
export interface Lab {
  readonly backend: Backend;
  /**
   * Runs a bash command. `at` is `host`, one of the nodes around it, or a namespace of the host, which is entered with
   * `ip netns exec` and therefore sees its own `/etc/hosts` and `/etc/resolv.conf`.
   */
  run(command: string, options?: RunOptions): Promise<Outcome>;
  /** Like `run`, but returns standard output and throws unless the exit code is 0. */
  ok(command: string, options?: RunOptions): Promise<string>;
  /** Starts a bash command that stays, and waits until it has printed a line. */
  start(command: string, options?: RunOptions): Promise<ChildProcess>;
  write(path: string, text: string): Promise<void>;
  dispose(): Promise<void>;
}

const nodes: ReadonlySet<string> = new Set(['neighbour', 'router', 'outside', 'second']);

const environment = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  HOME: '/run/lab',
  LAB_NODE: process.execPath,
};

export async function createLab(options: LabOptions): Promise<Lab> {
  const script = fileURLToPath(new URL('lab-init.bash', import.meta.url));
  // The user namespace first: what is owned by the network namespace's root must find that root mapped already.
  const unshare = ['-Ur', 'unshare', '-nmpf', '--kill-child', '--mount-proc'];
  const init = spawn('unshare', [...unshare, 'bash', script, options.backend, options.bridgeNetfilter ?? 'on'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environment,
  });
  await firstLine(init, 'the lab');
  const pid = readFileSync(`/proc/${String(init.pid)}/task/${String(init.pid)}/children`, 'utf8').trim();

  function enter(command: string, at = 'host'): ChildProcess {
    const inLab = ['-t', pid, '-U', '-m', '-n', '-p', '--preserve-credentials'];
    const inPlace =
      at === 'host' ? [] : nodes.has(at) ? ['nsenter', `--net=/run/lab/netns/${at}`] : ['ip', 'netns', 'exec', at];
    return spawn('nsenter', [...inLab, ...inPlace, 'bash', '-c', command], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: environment,
    });
  }

  async function run(command: string, { at, input = '', timeout = 30_000 }: RunOptions = {}): Promise<Outcome> {
    const child = enter(command, at);
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin?.on('error', () => undefined).end(input);
    const code = await new Promise<number>((resolve) => {
      child.once('close', (status) => {
        resolve(status ?? -1);
      });
    });
    clearTimeout(timer);
    return { code, stdout, stderr };
  }

  async function ok(command: string, runOptions: RunOptions = {}): Promise<string> {
    const outcome = await run(command, runOptions);
    if (outcome.code !== 0) {
      const at = runOptions.at ?? 'host';
      throw new Error(`at ${at}: ${command}\nexit code ${String(outcome.code)}\n${outcome.stderr}\n${outcome.stdout}`);
    }
    return outcome.stdout;
  }

  return {
    backend: options.backend,
    run,
    ok,
    async start(command, { at, input = '' } = {}) {
      const child = enter(command, at);
      child.stdin?.on('error', () => undefined).end(input);
      await firstLine(child, command);
      return child;
    },
    async write(path, text) {
      await ok(`cat > '${path}'`, { input: text });
    },
    async dispose() {
      const ended = new Promise((resolve) => init.once('exit', resolve));
      init.stdin.end();
      await ended;
    },
  };
}

/** Resolves when the process has printed something; rejects with its standard error when it ends before that. */
function firstLine(child: ChildProcess, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout?.once('data', () => {
      resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`${what} ended with ${String(code)}: ${stderr}`));
    });
  });
}
