import type { Located } from '../base/span.ts';
import { error } from '../diagnostics/error.ts';
import type { NetMode } from './model.ts';
import type { StatedContainer } from './readings.ts';
import { listNames, resolveName, type DeclaredNames } from './resolve-names.ts';
import type { Report } from './schema/argument-shape.ts';
import { mention } from './schema/mention.ts';

/**
 * The network mode of a container; `bridge` when it says nothing, and the host's only bridge when it names none. Errors:
 * NC0150, NC0151 (unknown names), NC0152 (no bridge), NC0153 (more than one bridge to choose from).
 */
export function resolveMode(
  container: StatedContainer,
  bridges: DeclaredNames,
  containers: DeclaredNames,
  report: Report,
): Located<NetMode> | undefined {
  const net = container.body.of.net[0];
  if (net === undefined && mention(container.body, 'net') !== undefined) return undefined;
  const origin = net?.value.origin ?? container.origin;
  const mode = net?.value.value ?? { kind: 'bridge', bridge: undefined };
  if (mode.kind === 'container') {
    const target = resolveName(mode.container, origin, containers, report);
    return target === undefined ? undefined : { value: mode, origin };
  }
  if (mode.kind !== 'bridge') return { value: mode, origin };
  if (mode.bridge !== undefined) {
    const bridge = resolveName(mode.bridge, origin, bridges, report);
    return bridge === undefined ? undefined : { value: { kind: 'bridge', bridge: bridge.value }, origin };
  }
  const [only] = bridges.names;
  if (only !== undefined && bridges.written.size === 1) return { value: { kind: 'bridge', bridge: only }, origin };
  const name = container.value.value;
  if (bridges.written.size === 0) {
    const help = 'declare one with `bridge docker0 { }`, or write `net none`';
    report(error('NC0152', origin, `container \`${name}\` stands on a bridge, and there is none`, help));
  } else if (only !== undefined && bridges.names.size > 1) {
    const help = `write \`net bridge:${only}\` to name one of ${listNames(bridges.names)}`;
    report(error('NC0153', origin, `container \`${name}\` does not say which of ${bridges.names.size} bridges`, help));
  }
  return undefined;
}
