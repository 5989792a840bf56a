import path from 'node:path';
import { hostScripts, type HostScripts } from '../plan/host-script.ts';
import { planHost } from '../plan/plan-host.ts';
import type { Watch } from '../base/watch.ts';
import type { BridgeTool } from '../resources/bridge.ts';
import { modelJson } from '../report/model-json.ts';
import { printPair, printScript } from '../script/print-script.ts';
import type { Host } from '../topology/model.ts';
import { analyseFile } from './analyse-file.ts';
import { chooseHosts, severalHosts } from './choose-hosts.ts';
import { exitCode } from './exit-code.ts';
import { leftOverScripts } from './left-over-scripts.ts';
import { report } from './report.ts';
import { version } from './version.ts';
import { writeFiles, type TextFile } from './write-files.ts';

export interface BuildOptions {
  readonly down?: boolean;
  readonly output?: string;
  readonly host?: string;
  readonly format: 'script' | 'json';
  readonly bridgeTool: BridgeTool;
  readonly name?: string;
  readonly strict?: boolean;
}

/**
 * `netc build FILE`: prints the script of one host, or writes both scripts of it or of all into a directory, or prints the
 * model for other tools. Nothing comes out when there is an error.
 */
export function build(file: string, options: BuildOptions, watch: Watch): number {
  const { format, output } = options;
  if (format === 'json' && (output !== undefined || options.down === true)) {
    return fail(
      `--format json prints the model, not a script: leave ${output === undefined ? '--down' : '-o'} out`,
      exitCode.usage,
    );
  }
  const analysed = analyseFile(file, options.name, watch);
  if (analysed === undefined || report(analysed.result.diagnostics, options.strict ?? false)) return exitCode.failure;
  const { value: topology } = analysed.result;
  const hosts = chooseHosts(topology, options.host);
  if ('failure' in hosts) return fail(hosts.failure, exitCode.usage);
  if (format === 'json') {
    watch('print', () => {
      for (const piece of modelJson(topology, hosts, analysed.source.name)) process.stdout.write(piece);
    });
    return exitCode.ok;
  }

  const scriptsOf = (host: Host): HostScripts => {
    const plan = watch('plan', () => planHost(topology, host, options.bridgeTool));
    return watch('print', () => hostScripts(plan, { version, rootFile: analysed.source.name }));
  };
  if (output !== undefined) {
    const failure = watch('write', () => writeFiles(scriptFiles(output, hosts, scriptsOf, watch)));
    if (failure !== undefined) return fail(failure, exitCode.failure);
    const names = new Set(topology.hosts.map(({ name }) => name?.value ?? ''));
    for (const script of leftOverScripts(output, topology.name, names)) {
      process.stderr.write(
        `netc: ${script} is left from an earlier build: ${topology.name} has no such host any more\n`,
      );
    }
    return exitCode.ok;
  }
  const [host, ...others] = hosts;
  if (others.length > 0) return fail(severalHosts(hosts), exitCode.usage);
  if (host === undefined) return exitCode.ok;
  const script = scriptsOf(host)[options.down === true ? 'down' : 'up'];
  const text = watch('print', () => printScript(script));
  watch('write', () => process.stdout.write(text));
  return exitCode.ok;
}

/** Each host is planned when its files are asked for, so that of many hosts one plan at a time is in memory. */
function* scriptFiles(
  directory: string,
  hosts: readonly Host[],
  scriptsOf: (host: Host) => HostScripts,
  watch: Watch,
): Generator<TextFile> {
  for (const host of hosts) {
    const folder = path.join(directory, host.name?.value ?? '');
    const scripts = scriptsOf(host);
    const [up, down] = watch('print', () => printPair(scripts.up, scripts.down));
    yield { path: path.join(folder, 'up.sh'), pieces: up };
    yield { path: path.join(folder, 'down.sh'), pieces: down };
  }
}

function fail(reason: string, code: number): number {
  process.stderr.write(`netc: ${reason}\n`);
  return code;
}
