import type { Origin } from '../base/span.ts';
import { place, resource, type Resource } from './resource.ts';

/** Something that must be there before `up`, which is refused otherwise: `link eth0`, `bridge br0`, `process 7`. */
export function requirement(words: string, name: string, origin: Origin): Resource {
  return resource({
    id: `link ${place(undefined, name)}`,
    needs: [],
    origin,
    namespace: undefined,
    borrowed: true,
    lines: [`require ${words}`],
  });
}
