import type { Origin } from '../base/span.ts';
import { resource, type Resource } from './resource.ts';

/** A symbolic link at `path`, such as a second name of a namespace in /run/netns (ip-netns(8)). */
export function symlink(path: string, target: string, id: string, origin: Origin, needs: readonly string[]): Resource {
  return resource({
    id,
    needs,
    origin,
    namespace: undefined,
    borrowed: false,
    lines: [`ln -s ${target} ${path}`],
  });
}
