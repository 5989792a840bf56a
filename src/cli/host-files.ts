import path from 'node:path';
import type { Watch } from '../base/watch.ts';
import { hostScripts } from '../plan/host-script.ts';
import { planHost } from '../plan/plan-host.ts';
import type { BridgeTool } from '../resources/bridge.ts';
import { printPair } from '../script/print-script.ts';
import type { Host, Topology } from '../topology/model.ts';
import type { TextFile } from './stage-files.ts';
import { version } from './version.ts';

export interface HostFilesOptions {
  /** The directory below which each host has its own. */
  readonly output: string;
  readonly bridgeTool: BridgeTool;
  /** The name of the topology file. */
  readonly rootFile: string;
}

/** The files of hosts. Each host is planned when its files are asked for, so that one plan at a time is in memory. */
export function* hostFiles(
  topology: Topology,
  hosts: Iterable<Host>,
  { output, bridgeTool, rootFile }: HostFilesOptions,
  watch: Watch,
): Generator<TextFile> {
  for (const host of hosts) {
    const folder = path.join(output, host.name?.value ?? '');
    const plan = watch('plan', () => planHost(topology, host, bridgeTool));
    const [up, down] = watch('print', () => {
      const scripts = hostScripts(plan, { version, rootFile });
      return printPair(scripts.up, scripts.down);
    });
    yield { path: path.join(folder, 'up.sh'), pieces: up };
    yield { path: path.join(folder, 'down.sh'), pieces: down };
  }
}
