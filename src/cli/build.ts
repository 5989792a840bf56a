import path from 'node:path';
import runtime from '../../templates/runtime/*.bash';
import { hostScript } from '../plan/host-script.ts';
import { planHost } from '../plan/plan-host.ts';
import type { BridgeTool } from '../resources/bridge.ts';
import { printScript } from '../script/print-script.ts';
import { analyseFile } from './analyse-file.ts';
import { exitCode } from './exit-code.ts';
import { report } from './report.ts';
import { version } from './version.ts';
import { writeFiles } from './write-files.ts';

export interface BuildOptions {
  readonly down?: boolean;
  readonly output?: string;
  readonly bridgeTool: BridgeTool;
  readonly name?: string;
  readonly strict?: boolean;
}

/** `netc build FILE`: prints the script of a topology, or writes both into a directory. Nothing comes out when there is an error. */
export function build(file: string, options: BuildOptions): number {
  const analysed = analyseFile(file, options.name);
  if (analysed === undefined || report(analysed.result.diagnostics, options.strict ?? false)) return exitCode.failure;
  const { value: topology } = analysed.result;
  const [host] = topology.hosts;
  if (host === undefined) return exitCode.ok;
  const plan = planHost(topology.name, host, options.bridgeTool);
  const script = (verb: 'up' | 'down'): string =>
    printScript(hostScript(plan, { verb, version, runtime, rootFile: analysed.source.name }));
  if (options.output === undefined) {
    process.stdout.write(script(options.down === true ? 'down' : 'up'));
    return exitCode.ok;
  }
  const failure = writeFiles([
    { path: path.join(options.output, 'up.sh'), text: script('up') },
    { path: path.join(options.output, 'down.sh'), text: script('down') },
  ]);
  if (failure === undefined) return exitCode.ok;
  process.stderr.write(`netc: ${failure}\n`);
  return exitCode.failure;
}
