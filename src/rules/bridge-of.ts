import type { Bridge, Container } from '../topology/model.ts';

/** The bridge of a container of `net bridge`; undefined in other modes and when its name names nothing. */
export function bridgeOf(container: Container, bridges: ReadonlyMap<string, Bridge>): Bridge | undefined {
  const mode = container.mode?.value;
  return mode?.kind === 'bridge' ? bridges.get(mode.bridge) : undefined;
}
