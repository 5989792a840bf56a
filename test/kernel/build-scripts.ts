import type { SourceFile } from '../../src/base/span.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { hostScripts } from '../../src/plan/host-script.ts';
import { planHost } from '../../src/plan/plan-host.ts';
import type { Host, Topology } from '../../src/topology/model.ts';
import { printScript } from '../../src/script/print-script.ts';

export interface Scripts {
  readonly up: string;
  readonly down: string;
}

/** The scripts of one host of several, and what it stands on. */
export interface HostScripts extends Scripts {
  readonly host: string;
  /** Its interfaces that stand on a segment, with the segment's name. */
  readonly cards: Readonly<Record<string, string>>;
}

/** Both scripts of one host of a topology, the first or the named one, or the errors that netc finds in the topology. */
export function compile(
  source: SourceFile,
  name: string,
  hostName?: string,
): Scripts | { readonly errors: readonly string[] } {
  const topology = check(source, name);
  if ('errors' in topology) return topology;
  const host = topology.hosts.find((one) => one.name?.value === hostName) ?? topology.hosts[0];
  if (host === undefined) throw new Error('no host');
  return scriptsOf(topology, host, source.name);
}

/** Like `compile`, for a topology that must be without errors. */
export function buildScripts(text: string, name: string, hostName?: string): Scripts {
  const compiled = compile({ name: `${name}.net`, text }, name, hostName);
  if ('errors' in compiled) throw new Error(compiled.errors.join('\n'));
  return compiled;
}

/** The scripts of all hosts of a topology that must be without errors. */
export function buildCluster(source: SourceFile, name: string): readonly HostScripts[] {
  const topology = check(source, name);
  if ('errors' in topology) throw new Error(topology.errors.join('\n'));
  return topology.hosts.map((host) => ({
    ...scriptsOf(topology, host, source.name),
    host: host.name?.value ?? 'host',
    cards: Object.fromEntries(
      host.interfaces.flatMap(({ name: card, segment }) =>
        segment === undefined ? [] : [[card.value, segment.value]],
      ),
    ),
  }));
}

function check(source: SourceFile, name: string): Topology | { readonly errors: readonly string[] } {
  const { value: topology, diagnostics } = analyse(source, () => ({ failure: 'not here' }), { name });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? topology : { errors: errors.map(({ code, message }) => `${code}: ${message}`) };
}

function scriptsOf(topology: Topology, host: Host, rootFile: string): Scripts {
  const scripts = hostScripts(planHost(topology, host, 'ip'), { version: '0.0.0', rootFile });
  return { up: printScript(scripts.up), down: printScript(scripts.down) };
}
