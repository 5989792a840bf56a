import type { Contribution } from '../features/contribution.ts';
import type { HostContext } from '../features/host-context.ts';
import type { Container, NetMode } from '../topology/model.ts';
import { bridgeMode } from './bridge.ts';
import { containerMode } from './container.ts';
import { hostMode } from './host.ts';
import { noneMode } from './none.ts';

/** Every `--net` mode: what a container of that mode adds to its host's plan. */
export const modes: Readonly<Record<NetMode['kind'], (container: Container, context: HostContext) => Contribution>> = {
  bridge: bridgeMode,
  none: noneMode,
  host: hostMode,
  container: containerMode,
};
