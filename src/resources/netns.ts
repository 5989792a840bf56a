import type { Origin } from '../base/span.ts';
import { resource, type Resource } from './resource.ts';

/** A network namespace that the script makes (ip-netns(8)); its name is the container's. */
export function netns(name: string, origin: Origin): Resource {
  return resource({
    id: `netns ${name}`,
    needs: [],
    origin,
    namespace: undefined,
    borrowed: false,
    lines: [`netns add ${name}`],
  });
}
