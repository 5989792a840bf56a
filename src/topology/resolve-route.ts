import type { Located, Origin } from '../base/span.ts';
import type { Route } from './model.ts';
import type { WrittenRoute } from './schema/route-arguments.ts';

/** The route as it stands in the model; that of an `interface` block has the interface as its device. */
export function resolveRoute(
  { value, origin }: { readonly value: WrittenRoute; readonly origin: Origin },
  device?: Located<string>,
): Route {
  return { origin, ...value, device: value.device ?? device };
}
