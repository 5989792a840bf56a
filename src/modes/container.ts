import type { Contribution } from '../features/contribution.ts';
import { namespaceOwner, type HostContext } from '../features/host-context.ts';
import { filesId } from '../resources/resource.ts';
import { symlink } from '../resources/symlink.ts';
import type { Container } from '../topology/model.ts';

/** `net container:NAME`: the namespace and the files of another container under a second name, as Docker shares them. */
export function containerMode(container: Container, context: HostContext): Contribution {
  const name = container.name.value;
  const owner = namespaceOwner(context, container);
  if (owner.mode?.value.kind === 'host') {
    return { resources: [symlink(`/run/netns/${name}`, '/proc/self/ns/net', `netns ${name}`, container.origin, [])] };
  }
  const target = owner.name.value;
  return {
    resources: [
      symlink(`/run/netns/${name}`, target, `netns ${name}`, container.origin, [`netns ${target}`]),
      symlink(`/etc/netns/${name}`, target, `files ${name}`, container.origin, [filesId]),
    ],
  };
}
