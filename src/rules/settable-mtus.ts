import type { Located, Origin } from '../base/span.ts';
import type { HostView } from './host-view.ts';

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
export function settableMtus({ namespaces }: HostView): SettableMtu[] {
  const found = new Map<string, SettableMtu>();
  for (const { title, container, interfaces } of namespaces) {
    for (const one of interfaces) {
      if (one.mtu === undefined) continue;
      const { span } = one.mtu.origin;
      const key = `${span.file.name}:${span.start}:${one.mtu.value}`;
      const known = found.get(key);
      if (known !== undefined && known.ipv6 !== undefined) continue;
      const ipv6 = one.addresses.find(({ value }) => value.address.family === 6)?.origin;
      if (known !== undefined && ipv6 === undefined) continue;
      const kind = one.kind === 'bridge' ? 'bridge' : 'interface';
      const subject = `${kind} \`${one.name.value}\`${container === undefined ? '' : ` of ${title}`}`;
      found.set(key, { mtu: one.mtu, subject, ipv6 });
    }
  }
  return [...found.values()];
}
