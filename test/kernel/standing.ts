import { expect, onTestFinished } from 'vitest';
import { buildScripts, type Scripts } from './build-scripts.ts';
import { createLab, type Backend, type Lab, type LabOptions, type Outcome } from './lab.ts';
import { serve } from './probe.ts';

/** A place of a lab in which a topology's scripts lie as /run/lab/NAME-up.sh and /run/lab/NAME-down.sh. */
export interface Host {
  readonly lab: Lab;
  readonly up: (...args: readonly string[]) => Promise<Outcome>;
  readonly down: (...args: readonly string[]) => Promise<Outcome>;
}

/** Builds a topology and puts its scripts into a lab, without running any. */
export async function install(lab: Lab, source: string, name = 'lab', at = 'host'): Promise<Host> {
  return installScripts(lab, buildScripts(source, name, at), name, at);
}

/** Puts scripts into a lab, without running any. */
export async function installScripts(lab: Lab, { up, down }: Scripts, name: string, at: string): Promise<Host> {
  await lab.write(`/run/lab/${name}-up.sh`, up, at);
  await lab.write(`/run/lab/${name}-down.sh`, down, at);
  return {
    lab,
    up: (...args) => lab.run(`bash /run/lab/${name}-up.sh ${args.join(' ')}`, { at }),
    down: (...args) => lab.run(`bash /run/lab/${name}-down.sh ${args.join(' ')}`, { at }),
  };
}

/** A fresh lab, which ends with the test that asked for it. */
export async function testLab(options: LabOptions): Promise<Lab> {
  const lab = await createLab(options);
  onTestFinished(() => lab.dispose());
  return lab;
}

export interface StandingOptions extends Omit<LabOptions, 'backend'> {
  /** Commands that run on the host before `up`. */
  readonly before?: string;
  /** Echo servers to start after `up`: place to ports. */
  readonly servers?: Readonly<Record<string, readonly number[]>>;
}

/** A fresh lab in which the topology is up. */
export async function standing(backend: Backend, source: string, options: StandingOptions = {}): Promise<Host> {
  const lab = await testLab({ backend, ...options });
  if (options.before !== undefined) await lab.ok(options.before);
  const host = await install(lab, source);
  expect(await host.up()).toMatchObject({ code: 0, stderr: '' });
  await Promise.all(Object.entries(options.servers ?? {}).map(([at, ports]) => serve(lab, at, ports)));
  return host;
}

/** The count that a run's last line gives, such as `changed`. */
export function countOf(outcome: Outcome, what: string): number {
  const last = outcome.stdout.trimEnd().split('\n').at(-1) ?? '';
  const count = new RegExp(` ${what}=(\\d+)`).exec(last)?.[1];
  if (count === undefined) throw new Error(`no ${what}= in the last line: ${outcome.stdout}${outcome.stderr}`);
  return Number(count);
}
