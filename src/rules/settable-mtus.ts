import type { Located, Origin } from '../base/span.ts';
import type { Bridge } from '../topology/model.ts';
import { isWritten } from './is-written.ts';
import type { Namespace } from './namespace.ts';

/** An MTU as written, with one thing that has it. */
export interface SettableMtu {
  readonly mtu: Located<number>;
  /** For messages: ``bridge `docker0` ``. */
  readonly subject: string;
  /** What needs IPv6 on the first interface of this MTU that has any. */
  readonly ipv6: Origin | undefined;
}

/**
 * Every MTU statement of a host that something takes its MTU from, once, however many interfaces inherit it.
 */
export function settableMtusOf(
  namespaces: readonly Namespace[],
  bridges: ReadonlyMap<string, Bridge>,
): readonly SettableMtu[] {
  const found = new Map<string, SettableMtu>();
  /** Interfaces that inherit share the very value, for which no second text need be made. */
  const keys = new Map<Located<number>, string>();
  for (const { title, container, interfaces } of namespaces) {
    for (const one of interfaces) {
      // A container's interface that says nothing has its bridge's MTU.
      const inherits = one.kind === 'veth' && one.mtu !== undefined && !isWritten(one.mtu, one);
      const bridge = inherits ? bridges.get(one.bridge?.value ?? '') : undefined;
      const mtu = bridge === undefined ? one.mtu : bridge.mtu;
      if (mtu === undefined) continue;
      let key = keys.get(mtu);
      if (key === undefined) {
        const { file, start } = mtu.origin;
        keys.set(mtu, (key = `${file.name}:${start}:${mtu.value}`));
      }
      const known = found.get(key);
      if (known?.ipv6 !== undefined) continue;
      const ipv6 = one.addresses.find(({ value }) => value.address.family === 6)?.origin;
      if (known !== undefined && ipv6 === undefined) continue;
      const subject =
        one.kind === 'bridge' || bridge !== undefined
          ? `bridge \`${(bridge ?? one).name.value}\``
          : `interface \`${one.name.value}\`${container === undefined ? '' : ` of ${title}`}`;
      found.set(key, { mtu, subject, ipv6 });
    }
  }
  return [...found.values()];
}
