import { readFileSync } from 'node:fs';
import { buildScripts } from '../build-scripts.ts';
import { createLab, type Backend, type Lab, type LabOptions, type Outcome } from '../lab.ts';
import { snapshot } from '../snapshot.ts';
import { difference } from './difference.ts';
import { LawBroken } from './law-broken.ts';
import type { Round } from './rounds.ts';

/** What is to go wrong in a run, and when. */
export interface Fault {
  /**
   * `kill`: SIGKILL for the whole run, tools included; `orphan`: for the script alone, its tool goes on; a signal: to the script alone; `fail`: the tool refuses;
   * `hang`: it never ends.
   */
  readonly kind: 'kill' | 'orphan' | 'TERM' | 'INT' | 'HUP' | 'fail' | 'hang';
  /** The step of the tools, from 0, or, for `kill`, the command of bash, from 1, at which it happens. */
  readonly at: number | { readonly command: number };
}

/** Spoils the scripts, to see that the laws notice: a text of theirs, and what stands in its place. */
export interface Sabotage {
  readonly text: string;
  readonly instead: string;
}

/** How much was tried. */
export interface Tally {
  topologies: number;
  runs: number;
  killPoints: number;
  faults: number;
  mutations: number;
  concurrentRuns: number;
  /** How many hosts of examples, on a backend each, were gone through in each round (see rounds.ts). */
  readonly walks: Map<Round, number>;
}

export function emptyTally(): Tally {
  return { topologies: 0, runs: 0, killPoints: 0, faults: 0, mutations: 0, concurrentRuns: 0, walks: new Map() };
}

export interface WorldOptions extends LabOptions {
  readonly sabotage?: Sabotage;
  readonly tally?: Tally;
  /** Ids of processes with a network of their own, which are there from the beginning. */
  readonly processes?: readonly number[];
}

const fileText = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const faultFolder = '/run/lab/fault';

/** A throw-away host on which scripts run undisturbed, or with faults. */
export class World {
  readonly tally: Tally;
  readonly #sabotage: Sabotage | undefined;
  #orphaned = false;

  private constructor(
    readonly lab: Lab,
    readonly backend: Backend,
    readonly bridgeNetfilter: LabOptions['bridgeNetfilter'],
    readonly processes: readonly number[],
    { sabotage, tally = emptyTally() }: WorldOptions,
  ) {
    this.#sabotage = sabotage;
    this.tally = tally;
  }

  static async create(options: WorldOptions): Promise<World> {
    const lab = await createLab(options);
    const { backend, bridgeNetfilter, processes = [] } = options;
    await lab.ok(`set -- ${processes.join(' ')}\n${fileText('prepare-host.bash')}`, {
      input: fileText('fault-tool.bash'),
    });
    return new World(lab, backend, bridgeNetfilter, processes, options);
  }

  async dispose(): Promise<void> {
    await this.lab.dispose();
  }

  /** All that a script may touch, when a tool that outlived its run is done. */
  async snapshot(): Promise<string> {
    if (this.#orphaned)
      await this.lab.ok(
        `for ((i = 0; i < 200; i++)); do [[ -e ${faultFolder}/fired && ! -e ${faultFolder}/over ]] || break; sleep 0.05; done`,
      );
    this.#orphaned = false;
    return snapshot(this.lab);
  }

  /** Builds a topology and lays the script of one of its hosts down as NAME: of the one named, else of the first. */
  async install(source: string, name = 'lab', host = 'here'): Promise<void> {
    const { up } = buildScripts(source, name, host);
    await this.lab.write(`/run/lab/${name}.sh`, this.#sabotage === undefined ? up : sabotaged(up, this.#sabotage));
    this.tally.topologies += 1;
  }

  run(verb: string, name = 'lab', fault?: Fault): Promise<Outcome> {
    this.tally.runs += 1;
    this.#orphaned ||= fault?.kind === 'orphan';
    const command = `exec setsid bash /run/lab/${name}.sh ${verb}`;
    return this.lab.run(fault === undefined ? command : `${faultSetting(fault)} ${command}`, { timeout: 60_000 });
  }

  /** Runs the verb, which must end well and without a word on standard error. */
  async ok(verb: string, name = 'lab'): Promise<Outcome> {
    const outcome = await this.run(verb, name);
    if (outcome.code !== 0 || outcome.stderr !== '')
      throw new LawBroken(`${name} ${verb} does not end well`, told(outcome));
    return outcome;
  }

  /** The verb must end well and have nothing to do. */
  async unchanged(verb: string, name = 'lab'): Promise<void> {
    const { stdout } = await this.ok(verb, name);
    if (!stdout.includes(' changed=0 ')) throw new LawBroken(`${name} ${verb} finds something to do`, stdout);
  }

  /** What is there must be what was there at another time. */
  async same(wanted: string, what: string): Promise<void> {
    const found = await this.snapshot();
    if (found !== wanted) throw new LawBroken(what, difference(wanted, found));
  }

  /** Like `same`, where runs that came in another order may have left lines in another order. */
  async sameInAnyOrder(wanted: string, what: string): Promise<void> {
    const lines = difference(wanted, await this.snapshot());
    if (lines.startsWith('-') || lines.startsWith('+')) throw new LawBroken(what, lines);
  }

  /** How many steps of tools a run of the verb takes; it takes them. */
  async steps(verb: string, name = 'lab'): Promise<number> {
    const outcome = await this.run(verb, name, { kind: 'fail', at: Number.MAX_SAFE_INTEGER });
    if (outcome.code !== 0) throw new LawBroken(`${name} ${verb} does not end well`, told(outcome));
    return Number(await this.lab.ok(`stat -c %s ${faultFolder}/steps`));
  }

  /** How many commands bash runs for the verb; it runs them. */
  async commands(verb: string, name = 'lab'): Promise<number> {
    // On a descriptor of its own, because the script reads what its workers say on standard error.
    const traced = `BASH_XTRACEFD=7 bash -x /run/lab/${name}.sh ${verb} 7>&1 >/dev/null 2>/run/lab/said | grep -c ^+`;
    const { stdout } = await this.lab.run(`${traced}; cat /run/lab/said >&2`, { timeout: 60_000 });
    return Number(stdout);
  }
}

export function told({ code, stdout, stderr }: Outcome): string {
  return `exit code ${code}\n${stderr}${stdout}`;
}

/** The environment in which the fault happens. */
function faultSetting({ kind, at }: Fault): string {
  const fresh = `rm -rf ${faultFolder}; mkdir ${faultFolder};`;
  return typeof at === 'number'
    ? `${fresh} FAULT_DIR=${faultFolder} FAULT=${kind} FAULT_AT=${at}`
    : `${fresh} printf '%s\\n' 'trap "((++FAULT_COMMAND != ${at.command})) || kill -KILL 0" DEBUG' 'set -T' >${faultFolder}/trap; FAULT_COMMAND=0 BASH_ENV=${faultFolder}/trap`;
}

function sabotaged(script: string, { text, instead }: Sabotage): string {
  if (!script.includes(text)) throw new Error(`the script does not say ${text}`);
  return script.replaceAll(text, () => instead);
}
