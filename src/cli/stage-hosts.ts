import { availableParallelism } from 'node:os';
import type { SourceFile } from '../base/span.ts';
import { unwatched, type Watch } from '../base/watch.ts';
import { expand } from '../expand/expand.ts';
import { resolveTopology } from '../topology/resolve-topology.ts';
import type { Host, Topology } from '../topology/model.ts';
import { hostFiles, type HostFilesOptions } from './host-files.ts';
import { discard, stageFiles, type Staged, type WriteFailure } from './stage-files.ts';

/** What a helper makes the very same model from, and writes with. Threads share no objects but bytes. */
interface Share {
  readonly source: SourceFile;
  readonly included: ReadonlyMap<string, SourceFile>;
  readonly name: string;
  readonly options: HostFilesOptions;
  /** One number: of the next host that nobody has taken yet. */
  readonly next: Int32Array;
}

/** Fewer hosts are written before a helper has made its model. */
const fewHosts = 100;

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
  share: Omit<Share, 'next'>,
  watch: Watch,
): Promise<readonly Staged[] | WriteFailure> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const helpers =
    hosts === topology.hosts && hosts.length >= fewHosts ? Math.min(availableParallelism(), mostThreads) - 1 : 0;
  if (helpers > 0) collectSooner();
  const helped = Array.from({ length: helpers }, () => help({ ...share, next }));
  const own = Promise.resolve().then(() => stageRest(topology, hosts, share.options, next, watch));
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
 * Has V8 collect garbage when the heap has grown by 60 % since the last time, in all threads. By itself it waits until the
 * heap is about four times as large, which with a model in each thread takes 1.7 GB where 1 GB does, in the same time.
 */
function collectSooner(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=60');
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

/** Starts a helper and gives what it has written. What goes wrong in it is thrown here. */
function help(share: Share): Promise<Staged | WriteFailure> {
  const { Worker } = threads();
  const helper = new Worker(module.filename, { argv: [helperCommand], workerData: share, resourceLimits });
  return new Promise((resolve, reject) => {
    helper.once('message', resolve);
    helper.once('error', reject);
    helper.once('exit', () => {
      reject(new Error('a helping thread ended early'));
    });
  });
}

/** Loaded when it is needed: a small build should not wait for it. */
function threads(): typeof import('node:worker_threads') {
  return process.getBuiltinModule('node:worker_threads');
}

/** What a helper does; false where this is none. */
export function stageShare(): boolean {
  const thread = threads();
  if (thread.parentPort === null) return false;
  const { source, included, name, options, next } = thread.workerData as Share;
  const { value: statements } = expand(source, (file) => included.get(file) ?? { failure: 'not read' });
  const { value: topology } = resolveTopology(statements, { name });
  thread.parentPort.postMessage(stageRest(topology, topology.hosts, options, next, unwatched));
  return true;
}
