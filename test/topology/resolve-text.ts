import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { expand } from '../../src/expand/expand.ts';
import type { Host, Topology } from '../../src/topology/model.ts';
import { resolveTopology } from '../../src/topology/resolve-topology.ts';

export interface Resolved {
  readonly topology: Topology;
  /** The first host. */
  readonly host: Host;
  readonly diagnostics: readonly Diagnostic[];
}

/** The model of a text that stands in `example.net`, which is also the only file that it can include. */
export function resolveText(text: string, name = 'example'): Resolved {
  const root = { name: 'example.net', text };
  const expanded = expand(root, (path) => (path === root.name ? root : { failure: 'no such file' }));
  const { value, diagnostics } = resolveTopology(expanded.value, { name });
  return {
    topology: value,
    get host() {
      const [host] = value.hosts;
      if (host === undefined) throw new Error('the topology has no host whose name could be read');
      return host;
    },
    diagnostics: [...expanded.diagnostics, ...diagnostics],
  };
}

/** Like {@link resolveText}, for texts that are right. */
export function resolveRight(text: string): Host {
  const { host, diagnostics } = resolveText(text);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(summary).join('\n'));
  return host;
}

/** `CODE message | words underlined | help`, and `+ text` for each secondary label. */
export function summary({ code, message, primary, secondary, help }: Diagnostic): string {
  const { file, start, end } = primary.origin;
  const labels = secondary.map(({ text }) => ` + ${text}`).join('');
  return `${code} ${message} | ${file.text.slice(start, end)} | ${help}${labels}`;
}
