import type { Origin } from '../base/span.ts';
import type { Link } from './link.ts';
import { place, resource, type Resource } from './resource.ts';

export interface SysctlSpec {
  readonly namespace?: string | undefined;
  /** With slashes, since names of interfaces may hold dots (sysctl(8)). */
  readonly key: string;
  readonly value: string;
  readonly needs: readonly string[];
  readonly borrowed?: boolean;
  readonly condition?: string | undefined;
  readonly origin: Origin;
}

/** Parameters of one interface that are set together. */
export interface SysctlGroupSpec {
  readonly link: Link;
  /** `NAME=VALUE`, below net/ipv6/conf/INTERFACE. */
  readonly settings: readonly string[];
  readonly origin: Origin;
}

/** A kernel parameter below /proc/sys/net; inside a namespace it is the namespace's own. */
export function sysctl(spec: SysctlSpec): Resource {
  const condition = spec.condition === undefined ? '' : `@${spec.condition} `;
  return resource({
    id: sysctlId(spec.namespace, spec.key),
    needs: spec.needs,
    origin: spec.origin,
    namespace: spec.namespace,
    borrowed: spec.borrowed ?? false,
    lines: [`${condition}sysctl ${spec.key}=${spec.value}`],
  });
}

/** IPv6 parameters of an interface, set where the kernel has IPv6: one resource, since nothing waits for one of them alone. */
export function interfaceSysctls({ link, settings, origin }: SysctlGroupSpec): Resource {
  const folder = `net/ipv6/conf/${link.name}/`;
  return resource({
    id: sysctlId(link.namespace, folder),
    needs: [link.id],
    origin,
    namespace: link.namespace,
    borrowed: false,
    lines: settings.map((setting) => `@ipv6 sysctl ${folder}${setting}`),
  });
}

/** The id of a parameter, for what has to wait until it is set. */
export function sysctlId(namespace: string | undefined, key: string): string {
  return `sysctl ${place(namespace, key)}`;
}

/**
 * The setting by which a new interface of the host forwards IPv6 or not (ip-sysctl.rst). Links are made behind it: those that a
 * run finds `all/forwarding` set for, because another one was killed, would be left out.
 */
export const newLinksForwardId = sysctlId(undefined, 'net/ipv6/conf/default/forwarding');
