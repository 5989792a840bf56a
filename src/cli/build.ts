import { hostScripts } from '../plan/host-script.ts';
import { planHost } from '../plan/plan-host.ts';
import type { Watch } from '../base/watch.ts';
import type { BridgeTool } from '../resources/bridge.ts';
import { modelJson } from '../report/model-json.ts';
import { printScript } from '../script/print-script.ts';
import { analyseFile } from './analyse-file.ts';
import { chooseHosts, severalHosts } from './choose-hosts.ts';
import { exitCode } from './exit-code.ts';
import { leftOverScripts } from './left-over-scripts.ts';
import { report } from './report.ts';
import { putInPlace } from './stage-files.ts';
import { callHelpers, hasManyHosts, stageHosts, type Helpers } from './stage-hosts.ts';
import { version } from './version.ts';
import { writeOut } from './write-out.ts';

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
export async function build(file: string, options: BuildOptions, watch: Watch): Promise<number> {
  const { format, output } = options;
  if (format === 'json' && (output !== undefined || options.down === true)) {
    return fail(
      `--format json prints the model, not a script: leave ${output === undefined ? '--down' : '-o'} out`,
      exitCode.usage,
    );
  }
  let helpers: Helpers | undefined;
  const analysed = analyseFile(file, options.name, watch, (read, statements) => {
    if (output === undefined || options.host !== undefined || !hasManyHosts(statements)) return;
    helpers = callHelpers(read, { output, bridgeTool: options.bridgeTool, rootFile: read.source.name });
  });
  if (analysed === undefined || report(analysed.result.diagnostics, options.strict ?? false)) return exitCode.failure;
  const { value: topology } = analysed.result;
  const hosts = chooseHosts(topology, options.host);
  if ('failure' in hosts) return fail(hosts.failure, exitCode.usage);
  if (format === 'json') {
    watch('print', () => {
      for (const piece of modelJson(topology, hosts, analysed.source.name)) writeOut(piece);
    });
    return exitCode.ok;
  }

  const { source } = analysed;
  const { bridgeTool } = options;
  if (output !== undefined) {
    const staged = await stageHosts(topology, hosts, { output, bridgeTool, rootFile: source.name }, helpers, watch);
    const failed = 'failure' in staged ? staged : watch('write', () => putInPlace(staged));
    if (failed !== undefined) return fail(failed.failure, exitCode.failure);
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
  const plan = watch('plan', () => planHost(topology, host, bridgeTool));
  const text = watch('print', () => {
    const scripts = hostScripts(plan, { version, rootFile: source.name });
    return printScript(scripts[options.down === true ? 'down' : 'up']);
  });
  watch('write', () => {
    writeOut(text);
  });
  return exitCode.ok;
}

function fail(reason: string, code: number): number {
  process.stderr.write(`netc: ${reason}\n`);
  return code;
}
