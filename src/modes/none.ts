import type { Contribution } from '../features/contribution.ts';
import type { HostContext } from '../features/host-context.ts';
import type { Container } from '../topology/model.ts';
import { ownNamespace } from './own-namespace.ts';

/** `net none`: a namespace with nothing but loopback, and what `interface` and `ptp` add to it. */
export function noneMode(container: Container, context: HostContext): Contribution {
  return ownNamespace(container, context);
}
