import type { SourceFile } from '../../src/base/span.ts';
import { analyse } from '../../src/plan/analyse.ts';
import { hostScript } from '../../src/plan/host-script.ts';
import { planHost } from '../../src/plan/plan-host.ts';
import { printScript } from '../../src/script/print-script.ts';
import runtime from '../../templates/runtime/*.bash';

export interface Scripts {
  readonly up: string;
  readonly down: string;
}

/** Both scripts of one host of a topology, the first or the named one, or the errors that netc finds in the topology. */
export function compile(
  source: SourceFile,
  name: string,
  hostName?: string,
): Scripts | { readonly errors: readonly string[] } {
  const { value: topology, diagnostics } = analyse(source, () => ({ failure: 'not here' }), { name });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { errors: errors.map(({ code, message }) => `${code}: ${message}`) };
  const host = topology.hosts.find((one) => one.name?.value === hostName) ?? topology.hosts[0];
  if (host === undefined) throw new Error('no host');
  const plan = planHost(topology, host, 'ip');
  const script = (verb: 'up' | 'down'): string =>
    printScript(hostScript(plan, { verb, version: '0.0.0', runtime, rootFile: source.name }));
  return { up: script('up'), down: script('down') };
}

/** Like `compile`, for a topology that must be without errors. */
export function buildScripts(text: string, name: string, hostName?: string): Scripts {
  const compiled = compile({ name: `${name}.net`, text }, name, hostName);
  if ('errors' in compiled) throw new Error(compiled.errors.join('\n'));
  return compiled;
}
