import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createSandbox, firstLine, outcomeOf, type Outcome, type Sandbox } from './sandbox.ts';

export type { Outcome } from './sandbox.ts';

/** Which of the two iptables implementations the lab's `iptables` is. */
export type Backend = 'nft' | 'legacy';

export const backends: readonly Backend[] = ['nft', 'legacy'];

export interface LabOptions {
  readonly backend: Backend;
  /** `bridge-nf-call-ip{,6}tables` 1 or 0, or the whole of `/proc/sys/net/bridge` hidden. Default: on. */
  readonly bridgeNetfilter?: 'on' | 'off' | 'missing';
}

export interface RunOptions {
  /** Where: a place of the lab. */
  readonly at?: string;
  /** Standard input; empty by default. */
  readonly input?: string;
  /** The command is killed after this many milliseconds. Default: 30,000. */
  readonly timeout?: number;
}

/** Places in namespaces of their own in which commands run. Nothing of them outlives `dispose` or the test process. */
export interface Lab {
  readonly backend: Backend;
  /**
   * Runs a bash command. `at` names a place, as `createLab` and `createCluster` say; a namespace is entered with
   * `ip netns exec`, and therefore sees its own `/etc/hosts` and `/etc/resolv.conf`.
   */
  run(command: string, options?: RunOptions): Promise<Outcome>;
  /** Like `run`, but returns standard output and throws unless the exit code is 0. */
  ok(command: string, options?: RunOptions): Promise<string>;
  /** Starts a bash command that stays, and waits until it has printed a line. */
  start(command: string, options?: RunOptions): Promise<ChildProcess>;
  /** Writes a file of the host, or of the place named. */
  write(path: string, text: string, at?: string): Promise<void>;
  dispose(): Promise<void>;
}

const nodes: ReadonlySet<string> = new Set(['neighbour', 'router', 'outside', 'second']);

/**
 * A throw-away host. It has `eth0` with 192.0.2.10/24 and 2001:db8:ffff::10/64, and `eth1` with 203.0.113.10/24 and
 * 2001:db8:dddd::10/64. Around it stand `neighbour` on the LAN of eth0 (.20), `router` on it (.254), `outside` beyond the
 * router (198.51.100.10, 2001:db8:eeee::10), and `second` on the LAN of eth1 (.20). Places are `host` (the default), these
 * nodes, and the namespaces of the host.
 */
export async function createLab({ backend, bridgeNetfilter = 'on' }: LabOptions): Promise<Lab> {
  const sandbox = await createSandbox(initScript('lab-init'), [backend, bridgeNetfilter]);
  return labOf(backend, sandbox, (command, at = 'host') => {
    const inPlace = at === 'host' ? [] : nodes.has(at) ? ['nsenter', `--net=/run/lab/netns/${at}`] : inNamespace(at);
    return sandbox.enter([...inPlace, 'bash', '-c', command]);
  });
}

/** The path of a script that sets up a sandbox. */
export function initScript(name: string): string {
  return fileURLToPath(new URL(`${name}.bash`, import.meta.url));
}

/** What puts a program into a network namespace by its name in /run/netns. */
export function inNamespace(name: string): readonly string[] {
  return ['ip', 'netns', 'exec', name];
}

/** A lab that lives as long as the sandbox, in which `enter` starts a bash command at a place. */
export function labOf(
  backend: Backend,
  sandbox: Pick<Sandbox, 'dispose'>,
  enter: (command: string, at: string | undefined) => ChildProcess,
): Lab {
  const run: Lab['run'] = (command, { at, input = '', timeout = 30_000 } = {}) =>
    outcomeOf(enter(command, at), input, timeout);

  const ok: Lab['ok'] = async (command, runOptions = {}) => {
    const outcome = await run(command, runOptions);
    if (outcome.code !== 0) {
      const at = runOptions.at ?? 'host';
      throw new Error(`at ${at}: ${command}\nexit code ${String(outcome.code)}\n${outcome.stderr}\n${outcome.stdout}`);
    }
    return outcome.stdout;
  };

  return {
    backend,
    run,
    ok,
    async start(command, { at, input = '' } = {}) {
      const child = enter(command, at);
      child.stdin?.on('error', () => undefined).end(input);
      await firstLine(child, command);
      return child;
    },
    async write(path, text, at) {
      await ok(`cat > '${path}'`, { input: text, ...(at === undefined ? {} : { at }) });
    },
    dispose: () => sandbox.dispose(),
  };
}
