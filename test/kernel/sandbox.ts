import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `-U -m -n …` of nsenter(1) name: user, mount, network, process and host name namespaces. */
type NamespaceFlag = '-U' | '-m' | '-n' | '-p' | '-u';

const environment = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  HOME: '/run/lab',
  LAB_NODE: process.execPath,
};

/**
 * A process that stays in namespaces of its own, so that commands can be run in them. Nothing of them outlives the
 * process, and the process ends when its standard input does.
 */
export interface Sandbox {
  /** The process id as the test process sees it. */
  readonly pid: number;
  /** Starts a program in all namespaces of the sandbox, or only in those named by flags of nsenter(1). */
  enter(program: readonly string[], namespaces?: readonly NamespaceFlag[]): ChildProcess;
  dispose(): Promise<void>;
}

/** Starts the bash script in fresh namespaces and waits until it has printed a line: the sandbox is ready. */
export async function createSandbox(script: string, args: readonly string[]): Promise<Sandbox> {
  // The user namespace first: what is owned by the network namespace's root must find that root mapped already.
  return sandboxOf(
    spawn('unshare', ['-Ur', 'unshare', '-nmpuf', '--kill-child', '--mount-proc', 'bash', script, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: environment,
    }),
    script,
  );
}

/** Like `createSandbox`, inside another one, which shares nothing with it but its owner and its end. */
export async function createInnerSandbox(outer: Sandbox, script: string, args: readonly string[]): Promise<Sandbox> {
  return sandboxOf(outer.enter(['unshare', '-nmpuf', '--kill-child', '--mount-proc', 'bash', script, ...args]), script);
}

async function sandboxOf(init: ChildProcess, script: string): Promise<Sandbox> {
  await firstLine(init, script);
  const pid = innermostChild(init.pid ?? 0);
  return {
    pid,
    enter(program, namespaces = ['-U', '-m', '-n', '-p', '-u']) {
      return spawn('nsenter', ['-t', String(pid), ...namespaces, '--preserve-credentials', ...program], {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: environment,
      });
    },
    async dispose() {
      const ended = new Promise((resolve) => init.once('exit', resolve));
      init.stdin?.end();
      await ended;
    },
  };
}

/** Each unshare(1) and nsenter(1) that enters a process namespace has exactly one child; the script, waiting, has none. */
function innermostChild(pid: number): number {
  const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').trim();
  return children === '' ? pid : innermostChild(Number(children));
}

/** What a process prints until it ends. It is killed after `timeout` milliseconds. */
export async function outcomeOf(child: ChildProcess, input: string, timeout: number): Promise<Outcome> {
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

/** Resolves when the process has printed something; rejects with its standard error when it ends before that. */
export function firstLine(child: ChildProcess, what: string): Promise<void> {
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
