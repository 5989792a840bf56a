import { availableParallelism } from 'node:os';
import { unwatched, type Watch } from '../base/watch.ts';
import { expand } from '../expand/expand.ts';
import { resolveTopology } from '../topology/resolve-topology.ts';
import type { Statement } from '../syntax/ast.ts';
import type { Host, Topology } from '../topology/model.ts';
import type { ReadFile } from './analyse-file.ts';
import { hostFiles, type HostFilesOptions } from './host-files.ts';
import { discard, stageFiles, type Staged, type WriteFailure } from './stage-files.ts';

/** What a helper makes the very same model from, and writes with. Threads share no objects but bytes. */
interface Share {
  readonly file: ReadFile;
  readonly options: HostFilesOptions;
  /** One number: of the next host that nobody has taken yet, or {@link notYet}. */
  readonly next: Int32Array;
}

/** The number before it is known whether anything may be written. */
const notYet = -1;

/** Threads that make the model for themselves, and then wait to be told to write. */
export interface Helpers {
  readonly next: Int32Array;
  /** Has each of them write, and gives what it has written. What goes wrong in one is thrown here. */
  readonly write: () => readonly Promise<Staged | WriteFailure>[];
}

/** Fewer hosts are written before a helper has made its model. */
const fewHosts = 100;

/** Whether a topology of these statements has so many hosts that helpers are worth their while. */
export function hasManyHosts(statements: readonly Statement[]): boolean {
  return statements.filter(({ keyword }) => keyword.text === 'host' || keyword.text === 'router').length >= fewHosts;
}

/** Each thread holds the whole model. */
const mostThreads = 4;

/**
 * Most of what a plan is made of is garbage when its host is written. With room for the plans of several hosts, the
 * collector hardly ever copies one that is still in use; the main thread's room is set when node starts.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/**
 * Writes the scripts of hosts beside their places. Of many hosts helping threads write a part: each thread takes the next
 * host when it has written one, which changes nothing in the outcome, since hosts are planned one by one. After a
 * failure nothing is left.
 */
export async function stageHosts(
  topology: Topology,
  hosts: readonly Host[],
  options: HostFilesOptions,
  helpers: Helpers | undefined,
  watch: Watch,
): Promise<readonly Staged[] | WriteFailure> {
  if (helpers !== undefined) keepPlansYoung();
  const next = helpers?.next ?? new Int32Array(1);
  Atomics.store(next, 0, 0);
  const helped = helpers?.write() ?? [];
  const own = Promise.resolve().then(() => stageRest(topology, hosts, options, next, watch));
  const outcomes = await Promise.allSettled([own, ...helped]);
  const staged: Staged[] = [];
  let failed: WriteFailure | undefined;
  let thrown: PromiseRejectedResult | undefined;
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') thrown = outcome;
    else if ('failure' in outcome.value) failed = outcome.value;
    else staged.push(outcome.value);
  }
  if (failed !== undefined || thrown !== undefined) discard(staged);
  if (thrown !== undefined) throw thrown.reason;
  return failed ?? staged;
}

/**
 * Has V8 make nothing among old objects for the reason that others of the same place in the program grew old. A part of a plan
 * that is made there keeps what it names from being garbage until all of the heap is collected, long after its host is written:
 * to move and find all that took a quarter of the time, and 300 MB.
 */
function keepPlansYoung(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--no-allocation-site-pretenuring');
}

/** Writes hosts that nobody has taken yet until there are none. A failure leaves nothing to take. */
function stageRest(
  topology: Topology,
  hosts: readonly Host[],
  options: HostFilesOptions,
  next: Int32Array,
  watch: Watch,
): Staged | WriteFailure {
  let finished = false;
  try {
    const part = watch('write', () => stageFiles(hostFiles(topology, turns(hosts, next), options, watch)));
    finished = !('failure' in part);
    return part;
  } finally {
    if (!finished) Atomics.store(next, 0, hosts.length);
  }
}

function* turns(hosts: readonly Host[], next: Int32Array): Generator<Host> {
  for (;;) {
    const host = hosts[Atomics.add(next, 0, 1)];
    if (host === undefined) return;
    yield host;
  }
}

/** The command line of a helper. */
export const helperCommand = 'help-to-write';

/**
 * Starts as many helpers as there are processors for, so that they have their models when this thread has held its own against
 * all rules. One that is never told to write ends with the process.
 */
export function callHelpers(file: ReadFile, options: HostFilesOptions): Helpers {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  Atomics.store(next, 0, notYet);
  const share: Share = { file, options, next };
  const helpers = Array.from({ length: Math.min(availableParallelism(), mostThreads) - 1 }, () => help(share));
  return {
    next,
    write() {
      Atomics.notify(next, 0);
      return helpers.map((write) => write());
    },
  };
}

/** Starts one; what it gives has it write once it may. */
function help(share: Share): () => Promise<Staged | WriteFailure> {
  const { Worker } = threads();
  const thread = new Worker(module.filename, { argv: [helperCommand], workerData: share, resourceLimits });
  const outcome = new Promise<Staged | WriteFailure>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      reject(new Error('a helping thread ended early'));
    });
  });
  // Nobody looks at it before the helper may write.
  outcome.catch(() => undefined);
  thread.unref();
  return () => {
    thread.ref();
    return outcome;
  };
}

/** Loaded when it is needed: a small build should not wait for it. */
function threads(): typeof import('node:worker_threads') {
  return process.getBuiltinModule('node:worker_threads');
}

/** What a helper does; false where this is none. */
export function stageShare(): boolean {
  const thread = threads();
  if (thread.parentPort === null) return false;
  const { file, options, next } = thread.workerData as Share;
  const { value: statements } = expand(file.source, (path) => file.included.get(path) ?? { failure: 'not read' });
  const { value: topology } = resolveTopology(statements, { name: file.name });
  Atomics.wait(next, 0, notYet);
  thread.parentPort.postMessage(stageRest(topology, topology.hosts, options, next, unwatched));
  return true;
}
