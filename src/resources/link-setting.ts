import type { Origin } from '../base/span.ts';
import type { Link } from './link.ts';
import { resource, type Resource } from './resource.ts';

export interface LinkSettingSpec {
  readonly link: Link;
  /** What is set, such as `master docker0`, `up`, `mtu 1400` or `type bridge_slave hairpin on`. */
  readonly words: string;
  /** What tells this setting from others of the same interface, such as the link's own `upId`. */
  readonly id: string;
  readonly needs: readonly string[];
  readonly provides?: readonly string[] | undefined;
  readonly follows?: boolean;
  readonly borrowed?: boolean;
  /** A condition of the host (templates/decision/holds_condition.awk) under which it is wanted. */
  readonly condition?: string;
  readonly origin: Origin;
}

/** An attribute of an interface, set once the interface is there. */
export function linkSetting(spec: LinkSettingSpec): Resource {
  const condition = spec.condition === undefined ? '' : `@${spec.condition} `;
  return resource({
    id: spec.id,
    needs: [spec.link.id, ...spec.needs],
    provides: spec.provides,
    follows: spec.follows,
    origin: spec.origin,
    namespace: spec.link.namespace,
    borrowed: spec.borrowed ?? false,
    lines: [`${condition}link set dev ${spec.link.name} ${spec.words}`],
  });
}
