import type { Contribution } from '../features/contribution.ts';
import { symlink } from '../resources/symlink.ts';
import type { Container } from '../topology/model.ts';

/**
 * `net host`: no namespace is made. Its name in /run/netns leads to the namespace of whoever opens it, so that
 * `ip netns exec NAME` works for it as for every other container.
 */
export function hostMode(container: Container): Contribution {
  const name = container.name.value;
  return { resources: [symlink(`/run/netns/${name}`, '/proc/self/ns/net', `netns ${name}`, container.origin, [])] };
}
